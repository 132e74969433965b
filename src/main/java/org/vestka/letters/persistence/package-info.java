/** The tables of letters and of signs that they arrived. */
@NullMarked
package org.vestka.letters.persistence;

import org.jspecify.annotations.NullMarked;
