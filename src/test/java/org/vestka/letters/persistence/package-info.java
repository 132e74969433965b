/** The tables of letters, on the real database. */
@NullMarked
package org.vestka.letters.persistence;

import org.jspecify.annotations.NullMarked;
