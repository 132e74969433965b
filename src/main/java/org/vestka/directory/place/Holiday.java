package org.vestka.directory.place;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.vestka.directory.Labels;
import org.vestka.shared.LanguageTag;

/**
 * A day on which a country rests.
 *
 * @param day {@code --05-09} for every year, {@code 2026-04-21} for one
 */
public record Holiday(String day, Map<LanguageTag, String> names) {

    /** @throws IllegalArgumentException when it is neither */
    public Holiday {
        if (!isDay(day)) {
            throw new IllegalArgumentException("no day of a year: " + day);
        }
    }

    public static boolean isDay(String day) {
        try {
            TemporalAccessor read = day.startsWith("--") ? MonthDay.parse(day) : LocalDate.parse(day);
            return read.isSupported(ChronoField.DAY_OF_MONTH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
