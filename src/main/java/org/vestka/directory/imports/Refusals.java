package org.vestka.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people have refused in other files of a list, in whatever language: the same row in the next language is the same
 * question, and nobody answers it by a button for all.
 *
 * @param byKey by the list's keys, the last one first
 */
public record Refusals(Map<String, List<Refusal>> byKey) {

    /** Whether somebody did not want this person here. */
    boolean newcomer(String key) {
        return of(key).stream().anyMatch(each -> each.kind() == RowKind.NEW);
    }

    /** Whether somebody refused one of these changes, as far as files of all languages say it alike. */
    boolean change(String key, List<FactChange> changes) {
        return of(key).stream().anyMatch(each -> each.holds(changes));
    }

    /** The last one that a row repeats. */
    Optional<Refusal> last(ReviewRow row) {
        return of(row.key()).stream()
                .filter(each -> row.person() == null ? each.kind() == RowKind.NEW : each.holds(row.changes()))
                .findFirst();
    }

    private List<Refusal> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
