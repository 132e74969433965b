package org.vestka.directory.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BirthdayLetterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aBirthdayInSeventeenDaysIsTooNearForThreeWeeksOfPost() {
        BirthdayLetter letter = BirthdayLetter.next(MonthDay.of(12, 9), TODAY, 21);
        assertThat(letter.late(TODAY)).isTrue();
        assertThat(letter.timely(TODAY)).isFalse();
    }

    @Test
    void aLetterIsTimelyFromAMonthBeforeItsLastDayOnUntilThatDay() {
        MonthDay birthday = MonthDay.of(1, 10);
        LocalDate last = LocalDate.of(2026, 12, 20);
        assertThat(BirthdayLetter.next(birthday, last, 21).timely(last)).isTrue();
        assertThat(BirthdayLetter.next(birthday, last.plusDays(1), 21).late(last.plusDays(1)))
                .isTrue();
        assertThat(BirthdayLetter.next(birthday, last.minusDays(30), 21).timely(last.minusDays(30)))
                .isTrue();
        LocalDate before = last.minusDays(31);
        assertThat(BirthdayLetter.next(birthday, before, 21).timely(before)).isFalse();
        assertThat(BirthdayLetter.next(birthday, before, 21).late(before)).isFalse();
    }

    @Test
    void whoWasBornOnALeapDayHasABirthdayEveryYear() {
        assertThat(BirthdayLetter.next(MonthDay.of(2, 29), TODAY, 21).birthday())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Property
    void whatIsTimelyArrivesInTimeAndIsNeverLate(
            @ForAll @IntRange(min = 0, max = 365) int ahead, @ForAll @IntRange(min = 0, max = 60) int postingDays) {
        LocalDate today = TODAY.plusDays(ahead);
        BirthdayLetter letter = BirthdayLetter.next(MonthDay.of(12, 9), today, postingDays);
        assertThat(letter.timely(today) && letter.late(today)).isFalse();
        assertThat(letter.late(today)).isEqualTo(today.plusDays(postingDays).isAfter(letter.birthday()));
        assertThat(letter.birthday()).isAfterOrEqualTo(today);
    }
}
