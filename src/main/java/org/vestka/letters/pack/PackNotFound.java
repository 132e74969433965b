package org.vestka.letters.pack;

/** There is no such pack, or it is somebody else's: the two are told apart for nobody. */
public final class PackNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackNotFound() {
        super("no such pack");
    }
}
