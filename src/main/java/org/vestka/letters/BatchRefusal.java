package org.vestka.letters;

/** Why an act on many letters left one as it was. */
public enum BatchRefusal {
    /** It is held: {@link Letter#holdReason} says why. Its writer decides on its own page. */
    HELD,
    /** It was given back, or its lease has ended. */
    ENDED,
    /** It is posted already. */
    POSTED,
    /** It was not begun yet on that day. */
    BEFORE_LEASE,
    /** The day on which it was noted as posted is over. */
    UNDO_OVER,
    /** Another letter to the same person was begun since. */
    ANOTHER_OPEN;

    /** Where an act does not lead on from. */
    static BatchRefusal of(LetterState state) {
        return switch (state) {
            case HELD -> HELD;
            case POSTED -> POSTED;
            // what is on the table and cannot follow is nowhere any more by the time it is told
            case CANCELLED, RESERVED, WRITTEN -> ENDED;
        };
    }
}
