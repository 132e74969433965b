package org.vestka.directory.corrections;

/** How far editors have come with a correction. */
public enum CorrectionState {
    NEW,
    /** An editor is finding out. */
    IN_CHECK,
    ACCEPTED,
    REFUSED;

    public boolean waits() {
        return this == NEW || this == IN_CHECK;
    }
}
