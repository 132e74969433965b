package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;

/**
 * One fact that would become different.
 *
 * @param before what we hold, as {@link Fact} values are written; null when nothing
 * @param after what the source says
 */
public record FactChange(Fact fact, @Nullable String before, String after) {

    /**
     * Whether one editor alone does not make the change of somebody who is shown: who a person is, what a body says of them, that
     * they are free, or dead.
     */
    public boolean takesTwo() {
        return switch (fact) {
            case NAME, NAME_PARTS, DESIGNATION, DIED, RELEASED_ON -> true;
            case GENDER, BORN -> before != null;
            case CUSTODY -> notHeld(after) || before != null && notHeld(before);
            case FACILITY,
                    ARRESTED,
                    ARTICLES,
                    VERDICT_ON,
                    SENTENCE,
                    SENTENCE_START,
                    SENTENCE_END,
                    APPEAL_ON,
                    LOCALITY,
                    STORY -> false;
        };
    }

    /** Free, if under a measure, or dead. */
    private static boolean notHeld(String custody) {
        return switch (CustodyKind.valueOf(custody).group()) {
            case MEASURE, RELEASED, DIED -> true;
            case UNKNOWN, CUSTODY, OPEN, HOME -> false;
        };
    }
}
