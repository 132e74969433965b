package org.vestka.directory.corrections;

/** A decision has no reason, or its words name what we never store. */
public final class ReasonRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean naming;

    ReasonRefused(boolean naming) {
        super(naming ? "the reason names what is never stored" : "there is no reason");
        this.naming = naming;
    }

    /** Whether it looks like a relative, a phone or a home; else there is none, or it is too long. */
    public boolean naming() {
        return naming;
    }
}
