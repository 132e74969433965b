package org.vestka.directory.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an event's day may not lie before, as far as somebody has said it. Where nobody says since when, it is not before what we know
 * of the stay before it, and after a release that stands between.
 *
 * @param now since when the person is where we hold them
 * @param before since when they were where they had been until then
 */
public record Began(@Nullable LocalDate now, @Nullable LocalDate before) {

    public static final Began UNKNOWN = new Began(null, null);

    /** @param free whether the last stay was none: then nothing of it lasts on the day it began */
    public Began then(@Nullable LocalDate known, boolean free) {
        return new Began(known != null || now == null ? known : free ? now.plusDays(1) : now, now);
    }
}
