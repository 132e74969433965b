package org.vestka.directory.registry;

/** Whoever wrote an address down is not the one who confirms it: another editor has to. */
public final class SecondHandNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecondHandNeeded() {
        super("another editor has to confirm this address");
    }
}
