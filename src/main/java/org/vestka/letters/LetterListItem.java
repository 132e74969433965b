package org.vestka.letters;

import java.util.List;

/** A letter with the signs that came for it, the latest first. */
public record LetterListItem(Letter letter, List<DeliverySign> signs) {

    public LetterListItem {
        signs = List.copyOf(signs);
    }

    public LetterNews news() {
        if (signs.isEmpty()) {
            return LetterNews.NONE;
        }
        return cameBack() ? LetterNews.CAME_BACK : LetterNews.ARRIVED;
    }

    /** Whether it came back, with a stamp or as an empty envelope. */
    public boolean cameBack() {
        return signs.stream().anyMatch(sign -> !sign.kind().arrived());
    }
}
