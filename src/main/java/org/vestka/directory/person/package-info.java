/** A person as readers see them: names, texts, picture, what is published. */
@NamedInterface("person")
@NullMarked
package org.vestka.directory.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
