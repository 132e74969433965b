/** Two records of one person: suggested by what they have in common, joined and taken apart by editors. */
@NamedInterface("duplicates")
@NullMarked
package org.vestka.directory.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
