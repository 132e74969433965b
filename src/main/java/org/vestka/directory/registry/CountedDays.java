package org.vestka.directory.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** The whole days from which histories are counted and put in order. */
final class CountedDays {

    private CountedDays() {}

    /**
     * The first day that a beginning can be; a month or a year that has begun before the last entry may still lie after it. Of a
     * beginning that lies before it altogether, a day before it.
     *
     * @param earliest when the last entry began
     * @param unknown from when it counts where nobody knows
     */
    static LocalDate begins(@Nullable PartialDate from, LocalDate earliest, LocalDate unknown) {
        return from != null && from.latest().isBefore(earliest)
                ? from.earliest()
                : later(from == null ? unknown : from.earliest(), earliest);
    }

    /** The same, but never before the last entry. */
    static LocalDate follows(@Nullable PartialDate from, LocalDate earliest, LocalDate unknown) {
        return later(begins(from, earliest, unknown), earliest);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
