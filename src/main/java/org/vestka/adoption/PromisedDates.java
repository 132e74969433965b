package org.vestka.adoption;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the next letter of a promise is due. */
public final class PromisedDates {

    /** The first letter of a promise, counted from the day it was made. */
    static final int DAYS_TO_FIRST_LETTER = 14;

    /** A letter posted so many days before a birthday's due date counts as the birthday's. */
    static final int DAYS_COUNTED_FOR_BIRTHDAY = 60;

    private PromisedDates() {}

    /**
     * @param since day the promise was made
     * @param lastPosted day of the last letter posted since; null when there is none
     * @param birthday null when it is not known: a promise of birthdays then has no due date
     * @param postingDays how long a letter may be on its way
     */
    public static Optional<LocalDate> next(
            Rhythm rhythm,
            LocalDate since,
            @Nullable LocalDate lastPosted,
            @Nullable MonthDay birthday,
            int postingDays) {
        return switch (rhythm) {
            case ONE_LETTER ->
                lastPosted == null ? Optional.of(since.plusDays(DAYS_TO_FIRST_LETTER)) : Optional.empty();
            case MONTHLY ->
                Optional.of(lastPosted == null ? since.plusDays(DAYS_TO_FIRST_LETTER) : lastPosted.plusMonths(1));
            case BIRTHDAYS ->
                Optional.ofNullable(birthday)
                        .map(day -> firstDue(
                                day,
                                lastPosted == null ? since : lastPosted.plusDays(DAYS_COUNTED_FOR_BIRTHDAY),
                                postingDays));
        };
    }

    private static LocalDate firstDue(MonthDay birthday, LocalDate from, int postingDays) {
        for (int year = from.getYear(); ; year++) {
            LocalDate due = birthday.atYear(year).minusDays(postingDays);
            if (!due.isBefore(from)) {
                return due;
            }
        }
    }
}
