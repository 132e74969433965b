/** The rules for letters: claims with their level, scope, source and date. */
@NamedInterface("guideline")
@NullMarked
package org.vestka.directory.guideline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
