package org.vestka.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;

/**
 * A row as people review it.
 *
 * @param row null for people the file no longer has
 * @param applied whether the decision has taken effect
 * @param version to be given back with a decision, so that nobody decides over somebody else's head
 */
public record ReviewRow(
        ImportRowId id,
        @Nullable Integer row,
        String key,
        @Nullable String url,
        RowKind kind,
        Decision decision,
        boolean applied,
        boolean needsPerson,
        Set<Concern> concerns,
        String name,
        @Nullable PersonId person,
        @Nullable PersonId candidate,
        Map<Fact, String> facts,
        Map<String, String> words,
        List<FactChange> changes,
        int version) {

    public boolean singly() {
        return concerns.stream().anyMatch(Concern::singly);
    }
}
