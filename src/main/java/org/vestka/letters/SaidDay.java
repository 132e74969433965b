package org.vestka.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A day on which a writer says that something happened.
 *
 * @param zone where the writer is, as the browser gives it; used and forgotten
 */
public record SaidDay(LocalDate day, ZoneId zone) {

    /** Today, where the writer is. */
    public static SaidDay today(Instant now, ZoneId zone) {
        return new SaidDay(LocalDate.ofInstant(now, zone), zone);
    }

    boolean isBefore(Instant instant) {
        return day.isBefore(LocalDate.ofInstant(instant, zone));
    }

    boolean isAfter(Instant instant) {
        return day.isAfter(LocalDate.ofInstant(instant, zone));
    }

    /** Now if that is the day, else its noon: by no other clock is that another day, or hardly by any. Never before {@code begun}. */
    Instant instant(Instant now, Instant begun) {
        if (day.equals(LocalDate.ofInstant(now, zone))) {
            return now;
        }
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return noon.isBefore(begun) ? begun : noon;
    }
}
