package org.vestka.directory.desk;

/** What was done with a case. */
public enum CaseAct {
    OPENED,
    /** The assessment of an earlier case on the same person. */
    TAKEN_OVER,
    ASSESSED,
    PROPOSED,
    /** The assessment of another body, taken over as one's own to join in its statement. */
    SHARED,
    /** One's own body has joined in a statement of another one. */
    JOINED,
    /** One body of several has signed. */
    SIGNED,
    SENT_BACK,
    DECIDED,
    WITHDRAWN
}
