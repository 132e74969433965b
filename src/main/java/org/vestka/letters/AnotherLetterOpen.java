package org.vestka.letters;

/** The writer has begun another letter to the same person; only one is on the table at a time. */
public final class AnotherLetterOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherLetterOpen() {
        super("another letter to this person is open");
    }
}
