package org.vestka.directory.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An address somebody should look at.
 *
 * @param known when it was last verified, or, never verified, of which day its source is; null where nobody has said
 * @param letters begun to people there and not yet posted
 */
public record AddressToVerify(
        FacilityListItem place,
        FacilityAddressView address,
        @Nullable LocalDate known,
        int letters) {

    private static final long UNKNOWN = 3650;

    /** What waits, times how long nobody has looked. */
    public long weight(LocalDate today) {
        return letters * age(today);
    }

    /** In days, one at least; where nobody has said since when it is known, as if that were ten years ago. */
    public long age(LocalDate today) {
        return known == null ? UNKNOWN : Math.max(1, ChronoUnit.DAYS.between(known, today));
    }
}
