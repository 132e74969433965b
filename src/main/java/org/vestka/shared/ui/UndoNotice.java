package org.vestka.shared.ui;

/** A notice with a button that takes back what was just done. */
public final class UndoNotice {

    private UndoNotice() {}

    /** Shows it for twelve seconds. */
    public static void show(String text, Runnable undo) {
        Notice.undoable(text, undo);
    }
}
