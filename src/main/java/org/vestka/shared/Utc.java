package org.vestka.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days as the database counts them: of histories, lists, leases and reminders, for everybody the same. What writers are
 * told of their own letters, the undo of a posting and the day of a sign go by their own midnight, which their browser tells.
 */
public final class Utc {

    private Utc() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
