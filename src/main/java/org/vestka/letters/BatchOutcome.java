package org.vestka.letters;

import java.util.List;

/**
 * What became of many letters in one act.
 *
 * @param done as they are now
 * @param before those that were so before: the act came twice, or from a second window
 * @param refused those left as they were
 */
public record BatchOutcome(List<Letter> done, List<Letter> before, List<Refused> refused) {

    public BatchOutcome {
        done = List.copyOf(done);
        before = List.copyOf(before);
        refused = List.copyOf(refused);
    }

    public record Refused(Letter letter, BatchRefusal why) {}
}
