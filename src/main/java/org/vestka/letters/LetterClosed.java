package org.vestka.letters;

/** The letter was posted or given back before, or its lease has ended. */
public final class LetterClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final LetterState state;

    LetterClosed(LetterState state) {
        super("the letter is " + state);
        this.state = state;
    }

    /** What it is now. */
    public LetterState state() {
        return state;
    }
}
