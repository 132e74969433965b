package org.vestka.letters;

/** The writer has as many letters on lease as one may have at a time. */
public final class TooManyOpenLetters extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int most;

    TooManyOpenLetters(int most) {
        super("more than " + most + " letters on lease");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
