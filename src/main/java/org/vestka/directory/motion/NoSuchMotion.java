package org.vestka.directory.motion;

/** There is no such act. */
public final class NoSuchMotion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchMotion() {
        super("no such act");
    }
}
