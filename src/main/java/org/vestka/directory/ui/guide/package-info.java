/** How to write. */
@NullMarked
package org.vestka.directory.ui.guide;

import org.jspecify.annotations.NullMarked;
