package org.vestka.directory.registry;

/** What one editor has done another has to agree to, and it cannot be the same. */
public final class SecondHandNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecondHandNeeded() {
        super("another editor has to agree to this");
    }
}
