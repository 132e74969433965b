package org.vestka.directory.imports;

/** How a row differs from what we hold. */
public enum RowKind {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Known from this list, and no longer in it. */
    GONE
}
