/**
 * The reading edition: everything public as plain pages, for whoever has no script, a bad line, or a reason to leave no trace.
 * The same queries and the same words as the screens; the templates are in {@code src/main/jte}.
 */
@NullMarked
@NamedInterface("reading")
package org.vestka.directory.web.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
