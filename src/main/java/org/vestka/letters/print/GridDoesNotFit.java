package org.vestka.letters.print;

/** Labels like that cannot lie on such a sheet. */
public final class GridDoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final double by;

    /** What is wrong with it. */
    public enum Fault {
        /** A measure that no label has. */
        SIZE,
        /** No label at all, or too many. */
        NUMBER,
        OVERLAP,
        TOO_WIDE,
        TOO_TALL
    }

    GridDoesNotFit(Fault fault, double by) {
        super("the grid does not fit: " + fault);
        this.fault = fault;
        this.by = by;
    }

    public Fault fault() {
        return fault;
    }

    /** By how many millimetres; of {@link Fault#NUMBER} how many there may be a side. */
    public double by() {
        return by;
    }
}
