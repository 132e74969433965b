package org.vestka.letters.observatory;

import java.time.YearMonth;

/**
 * Whole months one after another.
 *
 * @param until the last of them
 */
public record Period(YearMonth from, YearMonth until) {

    /** Whether it is one calendar year and nothing else. */
    public boolean isYear() {
        return from.getMonthValue() == 1 && until.equals(from.plusMonths(11));
    }

    /** Whether it lies within one month. */
    public boolean isMonth() {
        return from.equals(until);
    }

    /** Both, and what lies between them. */
    public Period with(Period later) {
        return new Period(from, later.until);
    }
}
