package org.vestka.directory.motion;

/** An act can be taken back for a day, and once; that is over. */
public final class UndoOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndoOver() {
        super("the act can no longer be taken back");
    }
}
