package org.vestka.museum.open;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the museum, as programs see it: where it is to be read, and no word or picture of it. A copy of those would not hear
 * that the consent was withdrawn.
 *
 * @param person public id
 * @param place code; null where nobody knows it
 * @param written year, month or day; null where nobody knows it
 * @param language in which it was written
 * @param languages in which it can be read
 */
public record OpenMuseumLetter(
        String id,
        String person,
        String name,
        String kind,
        String kindText,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String written,
        String language,
        List<String> languages,
        int pages,
        String page) {}
