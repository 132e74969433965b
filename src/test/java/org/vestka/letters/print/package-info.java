/** Paper, read back. */
@NullMarked
package org.vestka.letters.print;

import org.jspecify.annotations.NullMarked;
