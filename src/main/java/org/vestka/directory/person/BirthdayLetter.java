package org.vestka.directory.person;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * A letter for somebody's next birthday. The one reckoning behind what a person's page says, whom suggestions prefer, and
 * when a promise of birthdays falls due.
 *
 * @param birthday the next one, today's included
 * @param postBy the last day of posting on which a letter is usually there in time
 */
public record BirthdayLetter(LocalDate birthday, LocalDate postBy) {

    /** So many days before the last day of posting it is worth saying that a birthday is coming. */
    public static final int DAYS_AHEAD = 30;

    /** @param postingDays how long a letter is usually on its way */
    public static BirthdayLetter next(MonthDay birthday, LocalDate today, int postingDays) {
        LocalDate thisYear = birthday.atYear(today.getYear());
        LocalDate next = thisYear.isBefore(today) ? birthday.atYear(today.getYear() + 1) : thisYear;
        return new BirthdayLetter(next, next.minusDays(postingDays));
    }

    /** The first one that, posted on a day or later, can still be there for the birthday. */
    public static BirthdayLetter toPostFrom(LocalDate day, MonthDay birthday, int postingDays) {
        return next(birthday, day.plusDays(postingDays), postingDays);
    }

    public long daysUntil(LocalDate today) {
        return ChronoUnit.DAYS.between(today, birthday);
    }

    /** Whether a letter posted today comes after the birthday. */
    public boolean late(LocalDate today) {
        return postBy.isBefore(today);
    }

    /** Whether it is time to write: a letter posted today is in time, and the birthday is not far off. */
    public boolean timely(LocalDate today) {
        return !late(today) && !postBy.isAfter(today.plusDays(DAYS_AHEAD));
    }
}
