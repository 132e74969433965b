package org.vestka.directory.custody;

/** Dated steps of a case. */
public enum CaseEventKind {
    ARREST,
    CHARGE,
    VERDICT,
    APPEAL,
    SENTENCE_START,
    /** As the verdict has it; nobody knows thereby that the person is free. */
    SENTENCE_END,
    RELEASE,
    OTHER
}
