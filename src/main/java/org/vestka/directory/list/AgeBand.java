package org.vestka.directory.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * Ages in whole years, both ends included. A person whose birth date is known to the year or month only is found in every
 * band that can be theirs.
 */
public enum AgeBand {
    UNDER_18(0, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_39(25, 39),
    FROM_40_TO_59(40, 59),
    FROM_60(60, 150);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The first birth date of the band on {@code day}. */
    public LocalDate bornFrom(LocalDate day) {
        return day.minusYears(oldest + 1L).plusDays(1);
    }

    /** The last birth date of the band on {@code day}. */
    public LocalDate bornUntil(LocalDate day) {
        return day.minusYears(youngest);
    }

    /** Whether somebody born then can be of this age on {@code day}; never so when nothing is known. */
    public boolean canHold(@Nullable PartialDate born, LocalDate day) {
        return born != null
                && !born.latest().isBefore(bornFrom(day))
                && !born.earliest().isAfter(bornUntil(day));
    }
}
