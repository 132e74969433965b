package org.vestka.letters.bank;

/** A sealed copy was not taken; nothing of it is kept. */
public final class CopyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** It is longer than any copy can be. */
        TOO_LONG,
        /** It is not what our page makes: no header, or a length that no copy has. */
        NOT_SEALED,
        /** Nobody whose key this is takes copies now: the key has changed, or is not theirs. */
        UNKNOWN_KEY,
        /** The writer has no letter to this person on the table. */
        NO_LETTER,
        /** As many on one day as one writer may seal of a letter to one person. */
        TOO_MANY_OF_ONE,
        /** As many on one day as one writer may seal. */
        TOO_MANY,
        /** There is one by this code already. */
        TAKEN
    }

    public CopyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
