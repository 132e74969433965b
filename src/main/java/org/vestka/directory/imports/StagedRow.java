package org.vestka.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;

/**
 * A row compared with what we hold.
 *
 * @param row null for people the file no longer has
 * @param person whom we take it to be; null for somebody new
 * @param candidate whom it might be
 */
public record StagedRow(
        @Nullable Integer row,
        String key,
        @Nullable String url,
        RowKind kind,
        String name,
        @Nullable PersonId person,
        @Nullable PersonId candidate,
        Map<Fact, String> facts,
        Map<String, String> words,
        Set<Concern> concerns,
        List<FactChange> changes,
        @Nullable String digest) {

    public boolean needsPerson() {
        return kind != RowKind.UNCHANGED && concerns.stream().anyMatch(Concern::needsPerson);
    }
}
