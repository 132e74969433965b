package org.vestka.letters.bank;

/** An administrator's act on a trustee was not done. */
public final class TrusteeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** It has no name, no contact, or one that is too long. */
        INCOMPLETE,
        /** Sixty-four hexadecimal digits are a key; this is none. */
        NO_KEY,
        /** It is the key of the demo, and everybody can open what is sealed to it. */
        PUBLISHED,
        /** Somebody has this key already. */
        KEY_KNOWN,
        /** A key cannot begin in the past: what was sealed then was sealed to another. */
        DAY_PASSED,
        /** What was typed is not the fingerprint of this key. */
        OTHER_FINGERPRINT,
        /** It is confirmed or revoked already, or gone. */
        CHANGED
    }

    public TrusteeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
