package org.vestka.letters.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.vestka.shared.ui.SpokenDates;

/**
 * A place so far away that something that happened lately is another day's there: yesterday's in UTC and today's there, or
 * the other way round.
 *
 * @param event when it happened
 * @param now when one looks
 */
record AnotherDay(ZoneId zone, Instant event, Instant now) {

    static AnotherDay than(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return now.atZone(ZoneOffset.UTC).getHour() >= 10
                // it is tomorrow there since ten o'clock
                ? new AnotherDay(
                        ZoneId.of("Pacific/Kiritimati"), day.atTime(9, 30).toInstant(ZoneOffset.UTC), now)
                // it is yesterday there until noon
                : new AnotherDay(
                        ZoneId.of("Etc/GMT+12"), day.minusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC), now);
    }

    /** How long ago, in days of the place. */
    String there() {
        return relative(zone);
    }

    String inUtc() {
        return relative(ZoneOffset.UTC);
    }

    private String relative(ZoneId zone) {
        return new SpokenDates(Locale.ENGLISH)
                .relative(LocalDate.ofInstant(event, zone), LocalDate.ofInstant(now, zone));
    }
}
