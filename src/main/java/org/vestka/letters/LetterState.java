package org.vestka.letters;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter stands. */
public enum LetterState {
    /** On lease: it returns by itself when the lease ends. */
    RESERVED,
    WRITTEN,
    POSTED,
    /** Returned, expired, or in vain; see {@link Closing}. */
    CANCELLED,
    /** The person was moved or released before posting: the writer decides. */
    HELD;

    /** Those that have a lease: not posted and not given back. */
    public static final Set<LetterState> OPEN = Set.copyOf(EnumSet.of(RESERVED, WRITTEN, HELD));

    public boolean open() {
        return OPEN.contains(this);
    }
}
