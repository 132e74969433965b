/** Tests of what is given out beside the pages. */
@NullMarked
package org.vestka.directory.web.open;

import org.jspecify.annotations.NullMarked;
