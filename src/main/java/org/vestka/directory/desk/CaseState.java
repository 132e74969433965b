package org.vestka.directory.desk;

/** How far a case has come. */
public enum CaseState {
    /** It is being assessed. */
    OPEN,
    /** Somebody has proposed what to say; another hand is waited for. */
    PROPOSED,
    /** The body has said it. */
    DECIDED,
    /** The body has let go of it without saying anything. */
    WITHDRAWN;

    /** Whether somebody still works on it. */
    public boolean live() {
        return this == OPEN || this == PROPOSED;
    }
}
