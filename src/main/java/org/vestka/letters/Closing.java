package org.vestka.letters;

/** How a letter that was not posted ended. */
public enum Closing {
    /** The writer gave it back. */
    RETURNED,
    /** The lease ended. */
    EXPIRED,
    /** The writer's account was erased. */
    ERASED
}
