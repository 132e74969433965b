package org.vestka.letters;

/** What goes on its way. */
public enum LetterKind {
    LETTER,
    POSTCARD,
    TELEGRAM,
    E_LETTER;

    /** @param eLetters whether a service is known there that prints letters typed on a screen */
    public boolean sentWhere(boolean eLetters) {
        return this != E_LETTER || eLetters;
    }

    /** Whether it travels in an envelope or with an address side to print. */
    public boolean onPaper() {
        return this == LETTER || this == POSTCARD;
    }
}
