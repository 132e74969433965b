package org.vestka.letters;

/** What goes on its way. */
public enum LetterKind {
    LETTER,
    POSTCARD,
    TELEGRAM,
    E_LETTER;

    /** Whether it travels in an envelope or with an address side to print. */
    public boolean onPaper() {
        return this == LETTER || this == POSTCARD;
    }
}
