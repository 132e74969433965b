package org.vestka.directory.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An address is as fresh as the older of its two halves: where the place is, and that the person is there. */
public final class Freshness {

    private Freshness() {}

    /**
     * The day as of which somebody vouches for both halves; null where nobody does for one of them.
     *
     * @param place when the address was verified
     * @param stay when somebody last knew the person to be there
     */
    public static @Nullable LocalDate of(@Nullable LocalDate place, @Nullable LocalDate stay) {
        if (place == null || stay == null) {
            return null;
        }
        return place.isBefore(stay) ? place : stay;
    }
}
