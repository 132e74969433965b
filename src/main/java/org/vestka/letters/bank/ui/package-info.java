/** Where copies are sealed, taken back and handed over. */
@NullMarked
package org.vestka.letters.bank.ui;

import org.jspecify.annotations.NullMarked;
