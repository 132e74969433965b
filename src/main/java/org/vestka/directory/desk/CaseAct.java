package org.vestka.directory.desk;

/** What was done with a case. */
public enum CaseAct {
    OPENED,
    ASSESSED,
    PROPOSED,
    /** One body of several has signed. */
    SIGNED,
    SENT_BACK,
    DECIDED,
    WITHDRAWN
}
