package org.vestka.letters;

/** One act is about fewer letters. */
public final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int most;

    TooManyAtOnce(int most) {
        super("more than " + most + " letters at once");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
