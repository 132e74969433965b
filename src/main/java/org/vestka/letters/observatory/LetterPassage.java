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
 * @param timed whether it is told in which week there was a sign that it arrived; not where none has a day, nor where that week
 *     is not over yet
 * @param weeks the week of that sign; where it is not told, how many whole weeks went by until the end of the month
 */
public record LetterPassage(
        FacilityId place,
        @Nullable CustodyKind custody,
        LetterKind kind,
        YearMonth posted,
        Outcome outcome,
        boolean timed,
        int weeks,
        int letters) {

    public LetterPassage {
        if (timed && !outcome.arrived()) {
            throw new IllegalArgumentException("What has no sign has no week of it");
        }
    }
}
