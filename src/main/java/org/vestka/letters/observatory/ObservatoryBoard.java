package org.vestka.letters.observatory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;

/**
 * What gets through in a country.
 *
 * @param asOf end of the last month that is written down; null while there is none
 * @param year which alone is told of; null for all that was ever posted
 * @param years those that can be asked for
 * @param all to the places told of, together; null where there is none
 * @param places the most letters first; all others have fewer than {@link Passage#FEWEST}, or none, and are in no number
 * @param custody kinds of which a place has enough, over those places; of no single year
 * @param otherCustody the rest of {@code all}; null for none
 * @param kinds as {@code custody}
 * @param otherKinds as {@code otherCustody}
 * @param byYear as {@code custody}
 * @param otherYears those of places where several years stand together; null for none
 */
public record ObservatoryBoard(
        CountryCode country,
        @Nullable LocalDate asOf,
        @Nullable Integer year,
        SortedSet<Integer> years,
        @Nullable Passage all,
        List<OfPlace> places,
        Map<CustodyKind, Passage> custody,
        @Nullable Passage otherCustody,
        Map<LetterKind, Passage> kinds,
        @Nullable Passage otherKinds,
        Map<Integer, Passage> byYear,
        @Nullable Passage otherYears) {

    /** @param stretches of all that was ever posted to it, as in {@link PlacePassage} */
    public record OfPlace(FacilityId place, Passage passage, List<Stretch> stretches) {

        /** Whether it was ever otherwise. */
        public boolean changed() {
            return stretches.size() > 1;
        }
    }
}
