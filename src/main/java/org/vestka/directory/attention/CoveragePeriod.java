package org.vestka.directory.attention;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days in which letters count towards a floor, the last one included. */
public record CoveragePeriod(LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public CoveragePeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The calendar month in which a day lies. */
    public static CoveragePeriod month(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new CoveragePeriod(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(CoveragePeriod other) {
        return !until.isBefore(other.from) && !other.until.isBefore(from);
    }
}
