package org.vestka.letters;

/** Posting can be undone until midnight; midnight has passed. */
public final class UndoOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndoOver() {
        super("the day of posting is over");
    }
}
