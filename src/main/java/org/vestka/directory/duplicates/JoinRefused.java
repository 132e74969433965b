package org.vestka.directory.duplicates;

/** Two records cannot be joined as they are; the reason says what to do first. */
public final class JoinRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What keeps two records apart. */
    public enum Reason {
        /** One and the same, or one is joined already. */
        NOT_TWO,
        OTHER_COUNTRY,
        /** A stranger has asked to hide one, and nobody has decided. */
        HIDING_WAITS,
        /** One may be written to and the other is shown to nobody, or in memory: that is decided first, with what follows from it. */
        SHOWN_DIFFERENTLY,
        /** One is free, abroad or dead and the other held: that is recorded first, so that writers are told. */
        FREE_AND_HELD,
        /** One body is at work on both. */
        TWO_CASES
    }

    JoinRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
