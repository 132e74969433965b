package org.vestka.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year, as precisely as somebody knew it. Never made more precise than its source.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or null when only the year is known
 * @param day day of the month, or null; never without a month
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    /** @throws IllegalArgumentException when there is no such day, month or year */
    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("no such year");
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day needs its month");
        }
        try {
            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date", e);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, null);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    /**
     * Reads {@code 2026}, {@code 2026-04} or {@code 2026-04-12}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PartialDate parse(String iso) {
        // by hand: lists read hundreds of thousands
        int length = iso.length();
        if (length != 4 && length != 7 && length != 10
                || length > 4 && iso.charAt(4) != '-'
                || length > 7 && iso.charAt(7) != '-') {
            throw new IllegalArgumentException("no ISO date");
        }
        return new PartialDate(
                number(iso, 0, 4), length > 4 ? number(iso, 5, 7) : null, length > 7 ? number(iso, 8, 10) : null);
    }

    private static int number(String iso, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = iso.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("no ISO date");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can be. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** The day, where it is known to the day. */
    public Optional<LocalDate> exact() {
        return day == null ? Optional.empty() : Optional.of(earliest());
    }

    /**
     * The first day that is known of a beginning which is counted from {@code counted} on. What is counted later than all that is said
     * of it is so for the order of histories, and nobody knows that day.
     */
    public LocalDate known(LocalDate counted) {
        return latest().isBefore(counted) ? earliest() : counted;
    }

    /** Whether it is the same day told less exactly, or exactly as well. */
    public boolean covers(PartialDate other) {
        return !earliest().isAfter(other.earliest()) && !latest().isBefore(other.latest());
    }

    /** Whether every day it can be lies after {@code date}. */
    public boolean isAfter(LocalDate date) {
        return earliest().isAfter(date);
    }

    /** By first possible day, the more precise of two with the same first day first. */
    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** ISO, cut where knowledge ends. */
    @Override
    public String toString() {
        // by hand: lists write hundreds of thousands
        StringBuilder iso = new StringBuilder(10).append(year);
        while (iso.length() < 4) {
            iso.insert(0, '0');
        }
        append(iso, month);
        append(iso, day);
        return iso.toString();
    }

    private static void append(StringBuilder iso, @Nullable Integer part) {
        if (part != null) {
            iso.append(part < 10 ? "-0" : "-").append(part);
        }
    }
}
