/** The observatory as data, below the open data of the directory. */
@NullMarked
package org.vestka.letters.observatory.open;

import org.jspecify.annotations.NullMarked;
