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
        boolean arrived = signs.stream().anyMatch(sign -> sign.kind().arrived());
        boolean not = signs.stream().anyMatch(sign -> !sign.kind().arrived());
        return arrived && not ? LetterNews.CONTRADICTORY : arrived ? LetterNews.ARRIVED : LetterNews.NOT_ARRIVED;
    }

    /** Whether it came back, with a stamp, as an empty envelope, or as tracking shows it. */
    public boolean cameBack() {
        return signs.stream().anyMatch(sign -> SignKind.RETURNING.contains(sign.kind()));
    }
}
