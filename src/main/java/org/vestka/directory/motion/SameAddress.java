package org.vestka.directory.motion;

/** What is to be the new address of a place is the one it has. Nothing has changed. */
public final class SameAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SameAddress() {
        super("the place has this address already");
    }
}
