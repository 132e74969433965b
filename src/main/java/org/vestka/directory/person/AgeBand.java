package org.vestka.directory.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * Ages in whole years, both ends included. All that is shown of an age: beside the day and month of a birthday a number
 * would give away the birth date. A person whose birth date is known to the year or month only is found in every
 * band that can be theirs.
 */
public enum AgeBand {
    UNDER_18(0, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_39(25, 39),
    FROM_40_TO_59(40, 59),
    FROM_60(60, 150);

    private static final List<AgeBand> ALL = List.of(values());

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

    /** The band that is shown of somebody, wherever it is: of who has died the one they reached. As {@link #of(PartialDate, LocalDate)}. */
    public static @Nullable AgeBand of(@Nullable PartialDate born, @Nullable PartialDate died, LocalDate today) {
        return of(born, reckonedOn(died, today));
    }

    /** The day up to which somebody's years count. */
    public static LocalDate reckonedOn(@Nullable PartialDate died, LocalDate today) {
        return died == null ? today : died.earliest();
    }

    /**
     * The band of somebody born then; of a bare birth year the age reached in this year counts.
     *
     * @return null when nothing is known, or when the date leaves the age open by more than a year
     */
    public static @Nullable AgeBand of(@Nullable PartialDate born, LocalDate day) {
        if (born == null || born.isAfter(day)) {
            return null;
        }
        int most = Period.between(born.earliest(), day).getYears();
        int least = Math.max(0, Period.between(born.latest(), day).getYears());
        int age = born.month() == null ? most : least;
        for (AgeBand band : ALL) {
            if (band.youngest <= age && age <= band.oldest) {
                return band;
            }
        }
        return null;
    }
}
