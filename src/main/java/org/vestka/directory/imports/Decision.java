package org.vestka.directory.imports;

/** What people decided about a row. */
public enum Decision {
    OPEN,
    ACCEPTED,
    REFUSED,
    /** There is nothing to decide. */
    NONE
}
