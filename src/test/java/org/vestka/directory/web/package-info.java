/** Tests of what is given out beside the pages. */
@NullMarked
package org.vestka.directory.web;

import org.jspecify.annotations.NullMarked;
