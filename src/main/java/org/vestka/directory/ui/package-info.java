/** Screens of the list, of people and of places; what other modules may link to and add to. */
@NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.vestka.directory.ui;

import org.jspecify.annotations.NullMarked;
