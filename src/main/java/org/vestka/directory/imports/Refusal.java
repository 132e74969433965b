package org.vestka.directory.imports;

import java.time.Instant;
import java.util.List;
import org.vestka.shared.LanguageTag;

/**
 * A row that somebody has refused for good.
 *
 * @param language of that file
 * @param fileName as the file was called when it was uploaded
 * @param at when it was decided
 */
public record Refusal(RowKind kind, List<FactChange> changes, LanguageTag language, String fileName, Instant at) {

    /**
     * Whether one of these changes was refused.
     *
     * @param other the language in which they are said: names and words can be compared in one language only
     */
    boolean holds(List<FactChange> others, LanguageTag other) {
        return changes.stream()
                .filter(change -> language.equals(other) || change.fact().inEveryLanguage())
                .anyMatch(refused -> others.stream()
                        .anyMatch(change -> change.fact() == refused.fact()
                                && change.after().equals(refused.after())));
    }

    /** Whether somebody who accepted these changes has taken over what was refused; a newcomer is, by any row of theirs. */
    public boolean endedBy(List<FactChange> accepted, LanguageTag other) {
        return kind == RowKind.NEW || holds(accepted, other);
    }
}
