package org.vestka.letters.ui;

import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Tone;

/** Where a letter stands, in a word and its tone. */
final class LetterCards {

    private LetterCards() {}

    /** Key of the word. */
    static String state(LetterListItem item) {
        if (item.letter().state() == LetterState.POSTED && !item.signs().isEmpty()) {
            return item.cameBack() ? "letters.came-back" : "letters.sign-came";
        }
        return "letters.state." + item.letter().state();
    }

    static Tone tone(LetterListItem item) {
        return switch (item.letter().state()) {
            case HELD -> Tone.AMBER;
            case CANCELLED -> Tone.NEUTRAL;
            case RESERVED, WRITTEN -> Tone.BLUE;
            case POSTED -> item.cameBack() ? Tone.AMBER : item.signs().isEmpty() ? Tone.BLUE : Tone.GREEN;
        };
    }
}
