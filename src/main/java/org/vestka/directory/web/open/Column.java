package org.vestka.directory.web.open;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param value text, a whole number, or null for nothing
 */
record Column<T>(String name, Function<T, @Nullable Object> value) {}
