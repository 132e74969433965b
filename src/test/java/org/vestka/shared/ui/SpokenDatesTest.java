package org.vestka.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vestka.shared.PartialDate;

class SpokenDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SpokenDates english = new SpokenDates(Locale.ENGLISH);
    private final SpokenDates belarusian = new SpokenDates(Locale.of("be"));
    private final SpokenDates russian = new SpokenDates(Locale.of("ru"));

    @Test
    void nearDaysAreCounted() {
        assertThat(english.relative(TODAY, TODAY)).isEqualTo("today");
        assertThat(english.relative(TODAY.minusDays(1), TODAY)).isEqualTo("yesterday");
        assertThat(english.relative(TODAY.minusDays(9), TODAY)).isEqualTo("9 days ago");
        assertThat(russian.relative(TODAY.minusDays(3), TODAY)).isEqualTo("3 дня назад");
        assertThat(belarusian.relative(TODAY.minusDays(5), TODAY)).isEqualTo("5 дзён таму");
    }

    @Test
    void englishPutsTheDayFirst() {
        assertThat(english.exact(TODAY)).isEqualTo("22 November 2026");
        assertThat(english.dayAndMonth(TODAY)).isEqualTo("22 November");
    }

    @Test
    void aMomentIsTheReadersOwn() {
        Instant moment = Instant.parse("2026-11-22T22:05:00Z");
        assertThat(english.moment(moment, ZoneOffset.UTC))
                .startsWith("22 November 2026")
                .endsWith("22:05");
        assertThat(english.moment(moment, ZoneId.of("Europe/Minsk")))
                .startsWith("23 November 2026")
                .endsWith("01:05");
        assertThat(russian.moment(moment, ZoneOffset.UTC))
                .startsWith("22 ноября 2026")
                .endsWith("22:05");
        assertThat(belarusian.moment(moment, ZoneOffset.UTC)).contains("2026").endsWith("22:05");
    }

    @Test
    void farDaysAreCountedInWeeksMonthsAndYears() {
        assertThat(english.relative(TODAY.plusDays(15), TODAY)).isEqualTo("in 2 weeks");
        assertThat(english.relative(TODAY.minusDays(71), TODAY)).isEqualTo("2 months ago");
        assertThat(english.relative(TODAY.minusYears(3), TODAY)).isEqualTo("3 years ago");
    }

    @Test
    void aDateIsNeverMorePreciseThanItsSource() {
        assertThat(english.partial(PartialDate.ofYear(2024))).isEqualTo("2024");
        assertThat(english.partial(PartialDate.ofMonth(2024, 3))).isEqualTo("March 2024");
        assertThat(belarusian.partial(PartialDate.ofMonth(2024, 3))).contains("2024");
        assertThat(russian.exact(LocalDate.of(2026, 12, 14))).startsWith("14 декабря 2026");
    }
}
