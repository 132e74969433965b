/** The acts that write people and places; the only way into the histories. */
@NamedInterface("registry")
@NullMarked
package org.vestka.directory.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
