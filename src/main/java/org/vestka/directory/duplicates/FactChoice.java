package org.vestka.directory.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * A fact of which two records say different things.
 *
 * @param kept what the record that stays says, where that fits in words; null for histories and pictures
 * @param takesOther whether the other record seems to know better
 */
public record FactChoice(
        FactKey key, @Nullable String kept, @Nullable String other, boolean takesOther) {}
