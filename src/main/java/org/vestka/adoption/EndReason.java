package org.vestka.adoption;

/** Why an adoption ended. */
public enum EndReason {
    /** The adopter passed the person on; nobody asks why. */
    PASSED_ON,
    RELEASED,
    DIED,
    /** The adopter's account was erased, or the person is no longer shown. */
    WITHDRAWN,
    /** Two records were of one person, and the adopter had promised both: the promise made first goes on for both. */
    JOINED
}
