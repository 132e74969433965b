package org.vestka.letters.observatory.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.open.Terms;

/**
 * What gets through in a country.
 *
 * @param day end of the month as of which it is; null while none is written down
 * @param year in which the letters were posted; null for all
 * @param all to the places told of; null where there is none
 * @param custody none of a single year, as kinds and years
 */
public record OpenObservatory(
        @Nullable LocalDate day,
        Terms.Licence licence,
        String language,
        String country,
        @Nullable Integer year,
        @Nullable OpenPassage all,
        List<OpenPassageOf> places,
        List<OpenPassageOf> custody,
        List<OpenPassageOf> kinds,
        List<OpenPassageOf> years) {}
