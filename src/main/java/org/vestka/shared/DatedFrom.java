package org.vestka.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds from a day on that may be known in part, or not at all, and is counted from a whole one. */
public interface DatedFrom {

    /** As it is told; null where nobody knows. */
    @Nullable
    PartialDate from();

    LocalDate countsFrom();

    /** Whether it is known that it began after a day was over: a day of recording contradicts nobody. */
    default boolean beganAfter(LocalDate day) {
        PartialDate from = from();
        return from != null && day.isBefore(from.known(countsFrom()));
    }

    /** The same of a day that may be known in part. */
    default boolean beganAfter(PartialDate day) {
        return beganAfter(day.latest());
    }
}
