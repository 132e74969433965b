package org.vestka.letters.ui;

import java.util.Locale;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;

/** The way of a letter, as the writer goes it. */
enum WriteStep {
    BEGIN,
    RULES,
    COMPOSE,
    ENVELOPE,
    POST;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "letters.step." + path();
    }

    /** Where one goes on with a letter. */
    static WriteStep of(Letter letter) {
        if (letter.state() == LetterState.WRITTEN) {
            return POST;
        }
        return letter.printedAt() == null ? RULES : ENVELOPE;
    }

    static WriteStep parse(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }
}
