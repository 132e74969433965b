package org.vestka.directory.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** Whether something with a beginning and an end (exclusive) holds on a day. */
final class Holding {

    private Holding() {}

    static boolean on(LocalDate day, @Nullable PartialDate from, @Nullable PartialDate until) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}
