package org.vestka.shared.persistence;

/** How many rows the driver takes at once. */
public final class FetchSize {

    /** Tells Connector/J to hand rows over as they come instead of holding them all; until the last no other statement can run. */
    public static final int AS_THEY_COME = Integer.MIN_VALUE;

    private FetchSize() {}
}
