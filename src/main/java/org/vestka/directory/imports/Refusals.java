package org.vestka.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.shared.LanguageTag;

/**
 * What people have refused in other files of a list, in whatever language, and nobody has accepted since: the same row in the
 * next file is the same question, and nobody answers it by a button for all.
 *
 * @param byKey by the list's keys, the last one first
 */
public record Refusals(Map<String, List<Refusal>> byKey) {

    /** Whether somebody did not want this person here. */
    boolean newcomer(String key) {
        return of(key).stream().anyMatch(each -> each.kind() == RowKind.NEW);
    }

    /** Whether somebody refused one of these changes; what another language says, as far as all of them say it alike. */
    boolean change(String key, List<FactChange> changes, LanguageTag language) {
        return of(key).stream().anyMatch(each -> each.holds(changes, language));
    }

    /** The last one that a row repeats. */
    Optional<Refusal> last(ReviewRow row, LanguageTag language) {
        return of(row.key()).stream()
                .filter(each -> row.person() == null ? each.kind() == RowKind.NEW : each.holds(row.changes(), language))
                .findFirst();
    }

    private List<Refusal> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
