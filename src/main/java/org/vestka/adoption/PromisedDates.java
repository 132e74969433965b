package org.vestka.adoption;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.BirthdayLetter;

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
                Optional.ofNullable(birthday).map(day -> BirthdayLetter.toPostFrom(
                                lastPosted == null ? since : lastPosted.plusDays(DAYS_COUNTED_FOR_BIRTHDAY),
                                day,
                                postingDays)
                        .postBy());
        };
    }

    /**
     * For which day somebody is reminded today of a letter that is due and not posted: on the day it is due, and again a
     * month later, in the rhythm promised, a few times; then nobody insists.
     *
     * @param due not after today
     * @param remindedFor the day for which they were reminded last; null when never
     */
    public static Optional<LocalDate> recall(
            Rhythm rhythm, LocalDate due, @Nullable LocalDate remindedFor, LocalDate today) {
        long month = Math.min(ChronoUnit.MONTHS.between(due, today), timesRecalled(rhythm) - 1);
        LocalDate day = due.plusMonths(month);
        return remindedFor == null || remindedFor.isBefore(day) ? Optional.of(day) : Optional.empty();
    }

    /** How often at most one letter is recalled. */
    private static int timesRecalled(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTHLY -> 3;
            case ONE_LETTER -> 2;
            case BIRTHDAYS -> 1;
        };
    }
}
