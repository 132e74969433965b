package org.vestka.directory;

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
