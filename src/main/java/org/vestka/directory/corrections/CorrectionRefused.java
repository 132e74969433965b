package org.vestka.directory.corrections;

/** A correction was not taken, for a reason that whoever wrote it can do something about. */
public final class CorrectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Nothing was said. */
        NO_WORDS,
        TOO_LONG,
        /** Some of it is what we never store. */
        PRIVATE_WORDS,
        /** So many wait for this page that one more tells nothing new. */
        MANY_WAIT,
        /** So many wait in all that editors would not come to it. */
        QUEUE_FULL,
        /** There is no such page, or it is not shown. */
        GONE
    }

    private final Reason reason;

    CorrectionRefused(Reason reason) {
        super("the correction was not taken: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
