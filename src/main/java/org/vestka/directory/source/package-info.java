/** Where a fact comes from and how it is shown. */
@NamedInterface("source")
@NullMarked
package org.vestka.directory.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
