/** Pictures that people upload: read and written in memory alone, for what they hold is in no file before somebody has looked. */
@NullMarked
package org.vestka.shared.picture;

import org.jspecify.annotations.NullMarked;
