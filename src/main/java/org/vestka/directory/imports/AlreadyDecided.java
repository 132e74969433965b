package org.vestka.directory.imports;

/** Somebody else has decided on this row in the meantime. */
public final class AlreadyDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Decision decision;

    public AlreadyDecided(ImportRowId row, Decision decision) {
        super("row %d is already %s".formatted(row.value(), decision));
        this.decision = decision;
    }

    /** What it is now. */
    public Decision decision() {
        return decision;
    }
}
