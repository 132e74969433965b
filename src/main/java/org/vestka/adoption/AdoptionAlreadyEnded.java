package org.vestka.adoption;

/** The adoption has ended; only a passed-on one can be taken up again. */
public final class AdoptionAlreadyEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdoptionAlreadyEnded() {
        super("the adoption has ended");
    }
}
