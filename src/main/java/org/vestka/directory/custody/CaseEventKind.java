package org.vestka.directory.custody;

/** Dated steps of a case. */
public enum CaseEventKind {
    ARREST,
    CHARGE,
    VERDICT,
    APPEAL,
    SENTENCE_START,
    RELEASE,
    OTHER
}
