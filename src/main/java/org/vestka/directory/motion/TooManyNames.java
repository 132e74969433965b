package org.vestka.directory.motion;

/** More names than one act takes. */
public final class TooManyNames extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyNames() {
        super("more names than one act takes");
    }
}
