/** What the directory gives without a view: portraits. */
@NullMarked
package org.vestka.directory.web;

import org.jspecify.annotations.NullMarked;
