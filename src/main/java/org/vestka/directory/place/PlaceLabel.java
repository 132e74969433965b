package org.vestka.directory.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/**
 * What a list says of a place.
 *
 * @param code as it stands in URLs
 * @param region code; null where it is in none
 * @param names by language
 */
public record PlaceLabel(String code, @Nullable String region, Map<LanguageTag, String> names) {

    public PlaceLabel {
        names = Map.copyOf(names);
    }
}
