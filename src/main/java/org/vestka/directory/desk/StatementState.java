package org.vestka.directory.desk;

/** How far a statement has come. */
public enum StatementState {
    PROPOSED,
    /** Every body it names has signed. */
    DECIDED,
    /** Somebody did not agree: its cases are open again. */
    SENT_BACK
}
