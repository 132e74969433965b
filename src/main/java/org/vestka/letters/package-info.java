/** Letters on their way: leases, envelopes, posting, signs, and the numbers that follow from them. Never a letter's text. */
@NullMarked
@org.springframework.modulith.ApplicationModule
package org.vestka.letters;

import org.jspecify.annotations.NullMarked;
