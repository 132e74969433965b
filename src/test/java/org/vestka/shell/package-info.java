/** The frame, the texts and the look. */
@NullMarked
package org.vestka.shell;

import org.jspecify.annotations.NullMarked;
