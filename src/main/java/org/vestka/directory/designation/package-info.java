/** Who recognises a person as a political prisoner, and the counts that follow from it. */
@NamedInterface("designation")
@NullMarked
package org.vestka.directory.designation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
