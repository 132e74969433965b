package org.vestka.museum;

import java.util.List;
import java.util.Optional;

/**
 * A letter as everybody reads it.
 *
 * @param texts the original first, then by language
 */
public record MuseumLetter(MuseumListItem item, Consent consent, List<MuseumPage> pages, List<MuseumText> texts) {

    public MuseumLetter {
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
    }

    /** The text in a language; empty where there is none. */
    public Optional<MuseumText> textIn(String language) {
        return texts.stream()
                .filter(text -> text.language().value().equals(language))
                .findFirst();
    }
}
