package org.vestka.directory.custody;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Whether a letter can get there at all, and from whom. */
public enum Reachability {
    OPEN,
    SELECTIVE,
    RELATIVES_ONLY,
    INCOMMUNICADO,
    QUARANTINE,
    IN_TRANSIT,
    NO_ADDRESS,
    /** A letter would get there, but no name is held in a language in which the country's envelopes are written. */
    NO_NAME,
    /** A home: never an address, never a letter through the product. */
    PRIVATE_HOME,
    RELEASED_OR_ABROAD,
    DIED;

    /** Where a letter can arrive, be it from some people only. */
    public static final Set<Reachability> WRITABLE =
            Collections.unmodifiableSet(EnumSet.of(OPEN, SELECTIVE, RELATIVES_ONLY));

    /** Whether a letter can arrive at present, be it from some people only. */
    public boolean writable() {
        return WRITABLE.contains(this);
    }
}
