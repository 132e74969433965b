package org.vestka.letters.observatory;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;

/**
 * So many letters to a place that fared alike. May be one: it is never shown, only what {@link PassagesOfPlace} adds up.
 *
 * @param custody on the day of posting; null where it is not told of the person
 * @param posted in which month
 * @param weeks to the first sign that it arrived, begun ones counted as whole; without one, whole weeks until the end of the month
 */
public record LetterPassage(
        FacilityId place,
        @Nullable CustodyKind custody,
        LetterKind kind,
        YearMonth posted,
        Outcome outcome,
        int weeks,
        int letters) {}
