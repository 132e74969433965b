package org.vestka.directory.imports;

/** The way of an uploaded file. */
public enum ImportState {
    READING,
    REVIEW,
    /** Every row is decided and applied. */
    APPLIED,
    DISCARDED,
    /** The application stopped while it read; nothing of the file was kept. */
    INTERRUPTED
}
