package org.vestka.directory.corrections;

/** How far editors have come with a correction. */
public enum CorrectionState {
    NEW,
    /** An editor is finding out. */
    IN_CHECK,
    ACCEPTED,
    REFUSED,
    /** Declined together with many others; its words stay for a day, so that it can be taken back. */
    SET_ASIDE,
    /** Put right by an act on the place; its words stay for as long as that can be taken back. */
    ANSWERED;

    public boolean waits() {
        return this == NEW || this == IN_CHECK;
    }
}
