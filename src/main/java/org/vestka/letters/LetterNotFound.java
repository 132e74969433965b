package org.vestka.letters;

/** There is no such letter, or it is somebody else's: the two are told apart for nobody. */
public final class LetterNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterNotFound() {
        super("no such letter");
    }
}
