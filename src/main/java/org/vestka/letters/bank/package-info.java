/**
 * The letters bank: copies of letters sealed in the browser to the key of a trustee, who opens them for those who are free. Nobody
 * here can read one.
 */
@NullMarked
@NamedInterface("bank")
package org.vestka.letters.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
