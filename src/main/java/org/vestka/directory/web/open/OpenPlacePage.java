package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of one place. Of a place that is hidden name and kind only.
 *
 * @param successor code of what has taken its place
 */
record OpenPlacePage(
        LocalDate day,
        Terms.Licence licence,
        String language,
        OpenPlace place,
        boolean hidden,
        @Nullable String locality,
        @Nullable String successor,
        List<Address> addresses,
        List<Claim> claims,
        OpenPersonPage.Source source) {

    /** From when to when, in each language it is held in. */
    record Address(
            String state,
            @Nullable String from,
            @Nullable String until,
            @Nullable LocalDate verified,
            List<Lines> texts,
            OpenPersonPage.Source source) {}

    record Lines(String language, List<String> lines) {}

    /** What a single source says of the place. */
    record Claim(String text, OpenPersonPage.Source source) {}
}
