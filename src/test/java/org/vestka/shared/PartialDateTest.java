package org.vestka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A date is as precise as somebody knew it, and never more. */
class PartialDateTest {

    @Property
    void aDayIsThatDayAndNoOther(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate day = LocalDate.of(1930, 1, 1).plusDays(days);
        PartialDate date = PartialDate.parse(day.toString());
        assertThat(date).isEqualTo(PartialDate.of(day)).hasToString(day.toString());
        assertThat(date.exact()).contains(day);
        assertThat(date.earliest()).isEqualTo(date.latest()).isEqualTo(day);
    }

    @Property
    void aMonthIsAllItsDays(
            @ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        PartialDate date = PartialDate.ofMonth(year, month);
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
        assertThat(date.exact()).isEmpty();
        assertThat(date.earliest().getDayOfMonth()).isEqualTo(1);
        assertThat(date.latest().plusDays(1)).isEqualTo(date.earliest().plusMonths(1));
    }

    @Test
    void theMorePreciseOfTwoThatBeginTogetherComesFirst() {
        assertThat(PartialDate.parse("2024-01-01"))
                .isLessThan(PartialDate.parse("2024-01"))
                .isLessThan(PartialDate.parse("2024"));
        assertThat(PartialDate.parse("2024-01")).isLessThan(PartialDate.parse("2024"));
        assertThat(PartialDate.parse("2024")).isLessThan(PartialDate.parse("2024-02"));
    }

    @Test
    void aYearLiesAheadOnlyWhenAllOfItDoes() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(PartialDate.ofYear(2026).isAfter(day)).isFalse();
        assertThat(PartialDate.ofYear(2027).isAfter(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-13", "2023-02-29", "2024-1-1", "0000", "2024-00", "12.04.2024", "2024-04-12 "})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
