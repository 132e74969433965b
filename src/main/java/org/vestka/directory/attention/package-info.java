/** How much attention a person has had, and who needs a letter most. */
@NamedInterface("attention")
@NullMarked
package org.vestka.directory.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
