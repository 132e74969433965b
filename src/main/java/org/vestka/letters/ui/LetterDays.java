package org.vestka.letters.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as the lists count them: in UTC. */
final class LetterDays {

    private LetterDays() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
