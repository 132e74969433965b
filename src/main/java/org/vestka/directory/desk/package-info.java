/** Where a designating body assesses cases by published criteria, and two people decide what it says. Nothing here is public. */
@NamedInterface("desk")
@NullMarked
package org.vestka.directory.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
