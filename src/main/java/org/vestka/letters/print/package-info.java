/** What goes on paper: envelopes, and the sheet of rules that stays with the writer. Knows no database and no user. */
@NullMarked
package org.vestka.letters.print;

import org.jspecify.annotations.NullMarked;
