/** The tables of trustees and of sealed copies. */
@NullMarked
package org.vestka.letters.bank.persistence;

import org.jspecify.annotations.NullMarked;
