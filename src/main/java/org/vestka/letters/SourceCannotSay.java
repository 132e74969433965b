package org.vestka.letters;

/** Who is said to have told what became of a letter can have told nothing: they are held, or have died. */
public final class SourceCannotSay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceCannotSay() {
        super("this source can say nothing of the letter");
    }
}
