/** The screens of acts on many: names, a preview of everyone concerned, one approval, and the way back. */
@NullMarked
package org.vestka.directory.ui.motion;

import org.jspecify.annotations.NullMarked;
