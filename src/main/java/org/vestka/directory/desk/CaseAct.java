package org.vestka.directory.desk;

/** What was done with a case. */
public enum CaseAct {
    OPENED,
    /** The assessment of an earlier case on the same person. */
    TAKEN_OVER,
    ASSESSED,
    PROPOSED,
    /** One body of several has signed. */
    SIGNED,
    SENT_BACK,
    DECIDED,
    WITHDRAWN
}
