package org.vestka.directory.imports;

import java.time.Instant;
import java.util.List;

/**
 * A row that somebody has refused for good.
 *
 * @param fileName as the file was called when it was uploaded
 * @param at when it was decided
 */
public record Refusal(RowKind kind, List<FactChange> changes, String fileName, Instant at) {

    boolean holds(List<FactChange> others) {
        return changes.stream()
                .filter(change -> change.fact().inEveryLanguage())
                .anyMatch(refused -> others.stream()
                        .anyMatch(change -> change.fact() == refused.fact()
                                && change.after().equals(refused.after())));
    }
}
