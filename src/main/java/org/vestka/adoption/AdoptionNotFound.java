package org.vestka.adoption;

/** There is no such adoption, or it is somebody else's: the two are told apart for nobody. */
public final class AdoptionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdoptionNotFound() {
        super("no such adoption");
    }
}
