package org.vestka.directory.duplicates;

/** A record cannot be split so; the reason says what is missing. */
public final class SplitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is missing. */
    public enum Reason {
        /** Both need a name, the new one and the one that stays. */
        NAME_FOR_BOTH,
        /** Somebody wishes it to be hidden, and nobody has decided; or it is joined into another. */
        NOT_NOW
    }

    SplitRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
