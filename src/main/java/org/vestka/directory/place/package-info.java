/** Facilities and their addresses, down to the lines of an envelope. */
@NamedInterface("place")
@NullMarked
package org.vestka.directory.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
