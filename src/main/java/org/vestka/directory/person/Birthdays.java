package org.vestka.directory.person;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** Of a birth date people see the day and the month, and an age. */
public final class Birthdays {

    private Birthdays() {}

    public static Optional<MonthDay> of(@Nullable PartialDate born) {
        return Optional.ofNullable(born).flatMap(PartialDate::exact).map(MonthDay::from);
    }

    /** Full years on a day; null when the date leaves it open by more than a year, or lies ahead. */
    public static @Nullable Integer age(@Nullable PartialDate born, LocalDate day) {
        if (born == null || born.isAfter(day)) {
            return null;
        }
        int most = Period.between(born.earliest(), day).getYears();
        int least = Math.max(0, Period.between(born.latest(), day).getYears());
        return born.month() == null || most == least ? most : least;
    }
}
