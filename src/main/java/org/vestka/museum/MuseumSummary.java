package org.vestka.museum;

import java.util.List;
import org.vestka.shared.LanguageTag;

/**
 * What is told of a letter among many.
 *
 * @param languages in which it can be read, the original first
 * @param pages how many
 */
public record MuseumSummary(MuseumListItem item, List<LanguageTag> languages, int pages) {

    public MuseumSummary {
        languages = List.copyOf(languages);
    }
}
