package org.vestka.directory.person;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** Of a birth date people see the day and the month, and an {@link AgeBand}. */
public final class Birthdays {

    private Birthdays() {}

    /** Null unless both day and month are known. */
    public static @Nullable MonthDay of(@Nullable PartialDate born) {
        return born == null ? null : born.exact().map(MonthDay::from).orElse(null);
    }
}
