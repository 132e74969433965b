package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * One fact that would become different.
 *
 * @param before what we hold, as {@link Fact} values are written; null when nothing
 * @param after what the source says
 */
public record FactChange(Fact fact, @Nullable String before, String after) {}
