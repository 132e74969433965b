package org.vestka.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PromisedDatesTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 31);

    @Example
    void oneLetterIsDueOnceAndThenNeverAgain() {
        assertThat(PromisedDates.next(Rhythm.ONE_LETTER, SINCE, null, null, 21)).contains(LocalDate.of(2026, 2, 14));
        assertThat(PromisedDates.next(Rhythm.ONE_LETTER, SINCE, SINCE, null, 21))
                .isEmpty();
    }

    @Example
    void aMonthAfterTheLastPostedEvenWhenTheMonthIsShort() {
        assertThat(PromisedDates.next(Rhythm.MONTHLY, SINCE, SINCE, null, 21)).contains(LocalDate.of(2026, 2, 28));
    }

    @Example
    void withoutABirthdayNothingIsDue() {
        assertThat(PromisedDates.next(Rhythm.BIRTHDAYS, SINCE, null, null, 21)).isEmpty();
    }

    @Example
    void aLetterLatelyPostedCountsForTheBirthday() {
        MonthDay birthday = MonthDay.of(4, 12);
        LocalDate due = LocalDate.of(2026, 3, 22);
        assertThat(PromisedDates.next(Rhythm.BIRTHDAYS, SINCE, null, birthday, 21))
                .contains(due);
        assertThat(PromisedDates.next(Rhythm.BIRTHDAYS, SINCE, due.minusDays(10), birthday, 21))
                .contains(due.plusYears(1));
    }

    @Property
    void aBirthdayLetterIsNeverDueBeforeThePromiseAndAlwaysWithinAYear(
            @ForAll @IntRange(min = 1, max = 366) int dayOfYear,
            @ForAll @IntRange(min = 0, max = 1500) int sinceOffset,
            @ForAll @IntRange(min = 0, max = 60) int postingDays) {
        MonthDay birthday = MonthDay.from(LocalDate.ofYearDay(2024, dayOfYear));
        LocalDate since = LocalDate.of(2024, 1, 1).plusDays(sinceOffset);
        LocalDate due = PromisedDates.next(Rhythm.BIRTHDAYS, since, null, birthday, postingDays)
                .orElseThrow();
        assertThat(due).isAfterOrEqualTo(since).isBeforeOrEqualTo(since.plusDays(367));
        assertThat(due.plusDays(postingDays))
                .isEqualTo(birthday.atYear(due.plusDays(postingDays).getYear()));
    }

    @Property
    void nobodyIsRemindedTwiceOfOneDayNorMoreThanThreeTimes(
            @ForAll Rhythm rhythm,
            @ForAll @IntRange(max = 1500) int dueOffset,
            @ForAll @IntRange(min = 1, max = 40) int everyDays) {
        LocalDate due = LocalDate.of(2024, 1, 1).plusDays(dueOffset);
        LocalDate told = null;
        int times = 0;
        for (LocalDate today = due; today.isBefore(due.plusDays(400)); today = today.plusDays(everyDays)) {
            LocalDate day = PromisedDates.recall(rhythm, due, told, today).orElse(null);
            if (day != null) {
                assertThat(day).isBetween(due, today);
                assertThat(told == null || told.isBefore(day)).isTrue();
                told = day;
                times++;
            }
        }
        assertThat(times).isBetween(1, 3);
    }
}
