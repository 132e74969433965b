package org.vestka.shared.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.vestka.shared.PartialDate;

/** Dates as people say them, in the reader's language. Days are days in UTC. */
public final class SpokenDates {

    private static final int DAYS_IN_WORDS = 13;
    private static final int WEEKS_IN_DAYS = 60;
    private static final int MONTHS_IN_DAYS = 700;

    private final ULocale locale;

    public SpokenDates(Locale reader) {
        // plain "en" is American to CLDR: November 22, 2026
        locale = reader.equals(Locale.ENGLISH) ? ULocale.UK : ULocale.forLocale(reader);
    }

    /** The day in full: {@code 14 December 2026}. */
    public String exact(LocalDate day) {
        return format(day, DateFormat.YEAR_MONTH_DAY);
    }

    /** Day and minute there: {@code 14 December 2026 at 09:05}. */
    public String moment(Instant instant, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMdjm", locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    /** Day and month: {@code 14 December}. */
    public String dayAndMonth(LocalDate day) {
        return format(day, DateFormat.MONTH_DAY);
    }

    /** As precisely as it is known: {@code 14 December 2026}, {@code December 2026}, {@code 2026}. */
    public String partial(PartialDate date) {
        if (date.month() == null) {
            return Integer.toString(date.year());
        }
        return format(date.earliest(), date.day() == null ? DateFormat.YEAR_MONTH : DateFormat.YEAR_MONTH_DAY);
    }

    /** The same as it stands after the word for "since", in the case that Belarusian and Russian want there. */
    public String since(PartialDate date) {
        if (date.month() == null || date.day() != null) {
            return partial(date);
        }
        return format(date.earliest(), new SimpleDateFormat("MMMM y", locale));
    }

    /** Seen from today: {@code today}, {@code 3 days ago}, {@code in 2 weeks}. */
    public String relative(LocalDate day, LocalDate today) {
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        long days = ChronoUnit.DAYS.between(today, day);
        long far = Math.abs(days);
        if (far <= 1) {
            Direction direction = days == 0 ? Direction.THIS : days < 0 ? Direction.LAST : Direction.NEXT;
            return formatter.format(direction, AbsoluteUnit.DAY);
        }
        Direction direction = days < 0 ? Direction.LAST : Direction.NEXT;
        if (far <= DAYS_IN_WORDS) {
            return formatter.format(far, direction, RelativeUnit.DAYS);
        }
        if (far < WEEKS_IN_DAYS) {
            return formatter.format(far / 7, direction, RelativeUnit.WEEKS);
        }
        if (far < MONTHS_IN_DAYS) {
            return formatter.format(Math.round(far / 30.44), direction, RelativeUnit.MONTHS);
        }
        return formatter.format(Math.round(far / 365.25), direction, RelativeUnit.YEARS);
    }

    private String format(LocalDate day, String skeleton) {
        return format(day, DateFormat.getInstanceForSkeleton(skeleton, locale));
    }

    private static String format(LocalDate day, DateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return format.format(Date.from(noon));
    }
}
