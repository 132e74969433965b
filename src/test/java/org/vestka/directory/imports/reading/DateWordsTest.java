package org.vestka.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.shared.PartialDate;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-12, 2026-04-12",
        "2026-04, 2026-04",
        "2026, 2026",
        "april 2026, 2026-04",
        "April 2026, 2026-04",
        "12 мая 2026, 2026-05-12",
        "12 траўня 2026, 2026-05-12",
        "траўня 2026, 2026-05",
        "травень 2026, 2026-05",
        "май 2026 г., 2026-05",
        "2026 год, 2026",
        "3 лютага 2021, 2021-02-03",
        "12.05.2026, 2026-05-12",
        "05.2026, 2026-05",
        "2019年12月7日, 2019-12-07",
        "12 sep 2022, 2022-09-12",
        "1st of, "
    })
    void datesKeepTheirPrecision(String words, String expected) {
        assertThat(DateWords.read(words).map(PartialDate::toString)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19812", "1954-02-29", "12/05/2026", "31 апреля 2020", "unknown", "2026-13", "", "вясна 2020"})
    void whatIsNoDateStaysUnread(String words) {
        assertThat(DateWords.read(words)).isEmpty();
    }

    @Property
    void whatWeWriteWeRead(
            @ForAll @IntRange(min = 1900, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day) {
        PartialDate date = new PartialDate(year, month, day);
        assertThat(DateWords.read(date.toString())).contains(date);
        assertThat(DateWords.read("%d.%d.%d".formatted(day, month, year))).contains(date);
    }
}
