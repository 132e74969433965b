package org.vestka.letters.pack;

/** No pack is made or printed, for a reason that its holder can do something about. */
public final class PackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int number;

    /** Why not. */
    public enum Reason {
        EMPTY,
        TOO_MANY,
        /** A letter was posted, given back or held meanwhile, or has no address any more. */
        CHANGED,
        IN_DOUBT,
        NO_LETTERS,
        /** An address does not stand on the labels. */
        LABEL_TOO_SMALL
    }

    PackRefused(Reason reason, int number) {
        super("no pack: " + reason);
        this.reason = reason;
        this.number = number;
    }

    public Reason reason() {
        return reason;
    }

    /** How many letters it is about; of {@link Reason#TOO_MANY} how many there may be. */
    public int number() {
        return number;
    }
}
