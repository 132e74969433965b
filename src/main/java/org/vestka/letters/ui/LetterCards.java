package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Tone;

/** Where a letter stands, in a word and its tone. */
final class LetterCards {

    private LetterCards() {}

    /** @param place speaks the reader's language */
    static String state(Component place, LetterListItem item) {
        LetterKind kind = item.letter().kind();
        if (item.letter().state() == LetterState.POSTED && !item.signs().isEmpty()) {
            return place.getTranslation(news(item), kind.name());
        }
        return state(place, item.letter().state(), kind);
    }

    /** In the gender of a letter or a postcard, where the language has one. */
    static String state(Component place, LetterState state, LetterKind kind) {
        return place.getTranslation("letters.state." + state, kind.name());
    }

    static Tone tone(LetterListItem item) {
        return switch (item.letter().state()) {
            case HELD -> Tone.AMBER;
            case CANCELLED -> Tone.NEUTRAL;
            case RESERVED, WRITTEN -> Tone.BLUE;
            case POSTED ->
                switch (item.news()) {
                    case NONE -> Tone.BLUE;
                    case ARRIVED -> Tone.GREEN;
                    case NOT_ARRIVED, CONTRADICTORY -> Tone.AMBER;
                };
        };
    }

    private static String news(LetterListItem item) {
        return switch (item.news()) {
            case NONE, ARRIVED -> "letters.sign-came";
            case NOT_ARRIVED -> item.cameBack() ? "letters.came-back" : "letters.not-arrived";
            case CONTRADICTORY -> "letters.signs-disagree";
        };
    }
}
