package org.vestka.letters;

/** The act does not fit where the letter stands by now: posted or given back before, held, or its lease has ended. */
public final class LetterStateChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final LetterState state;

    LetterStateChanged(LetterState state) {
        super("the letter is " + state);
        this.state = state;
    }

    /** What it is now. */
    public LetterState state() {
        return state;
    }
}
