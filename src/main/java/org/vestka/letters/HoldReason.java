package org.vestka.letters;

/** What happened to the person before the letter was posted. */
public enum HoldReason {
    MOVED,
    RELEASED,
    DIED,
    /** Somebody asked to hide the person. */
    WITHDRAWN
}
