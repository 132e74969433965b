package org.vestka.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many letters there are, counted from the letters themselves.
 *
 * @param postedPeriod in the calendar month
 * @param posted90Days in the 90 days that end today
 * @param reserved reserved, written or held, not posted
 */
public record Coverage(
        int postedPeriod,
        int posted90Days,
        int postedTotal,
        int reserved,
        @Nullable LocalDate lastPostedOn) {

    public static final Coverage NONE = new Coverage(0, 0, 0, 0, null);
}
