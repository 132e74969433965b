/** The observatory as plain pages, below the reading edition. */
@NullMarked
package org.vestka.letters.observatory.reading;

import org.jspecify.annotations.NullMarked;
