package org.vestka.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days as the database counts them: of histories, lists and leases, what falls due and when reminders go, for everybody the
 * same. By the writer's own midnight, which their browser tells, go the dates they read of their own letters, the day on what
 * is printed for them, the day whose rules they are shown, the undo of a posting and the day of a sign (decision 084).
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
