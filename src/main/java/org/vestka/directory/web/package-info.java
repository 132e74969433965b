/** What the directory gives without a view: portraits, plain pages and data, and what stands before these. */
@NullMarked
package org.vestka.directory.web;

import org.jspecify.annotations.NullMarked;
