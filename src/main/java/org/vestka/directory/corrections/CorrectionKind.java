package org.vestka.directory.corrections;

/** What somebody asks for. */
public enum CorrectionKind {
    /** Nobody shall see it any more. Goes first. */
    HIDE,
    /** Something is wrong or missing. */
    WRONG
}
