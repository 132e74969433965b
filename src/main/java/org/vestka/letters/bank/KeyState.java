package org.vestka.letters.bank;

/** How far a key is trusted. */
public enum KeyState {
    /** Entered; nobody has compared its fingerprint yet. */
    PROPOSED,
    /** Its fingerprint was compared with what the trustee reads out. */
    CONFIRMED,
    /** Nothing is sealed to it any more. Copies sealed to it before are still opened with it. */
    REVOKED
}
