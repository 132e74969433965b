/** What people do with letters, on the real database. */
@NullMarked
package org.vestka.letters;

import org.jspecify.annotations.NullMarked;
