/** How many people a body names on any day, by what is known of them, and who they are. */
@NamedInterface("counts")
@NullMarked
package org.vestka.directory.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
