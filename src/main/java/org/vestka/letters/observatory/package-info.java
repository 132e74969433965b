/** The delivery observatory: what becomes of letters, by place and time, told of at least ten together. */
@NullMarked
@NamedInterface("observatory")
package org.vestka.letters.observatory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
