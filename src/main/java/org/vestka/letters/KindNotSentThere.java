package org.vestka.letters;

/** Nothing of that kind can be sent to where the person is. */
public final class KindNotSentThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KindNotSentThere() {
        super("no service takes letters of that kind there");
    }
}
