package org.vestka.directory.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An address somebody should look at.
 *
 * @param known when it was last verified, or, never verified, first known
 * @param letters begun to people there and not yet posted
 */
public record AddressToVerify(FacilityListItem place, FacilityAddressView address, LocalDate known, int letters) {

    /** What waits, times how long nobody has looked. */
    public long weight(LocalDate today) {
        return letters * age(today);
    }

    /** In days, one at least. */
    public long age(LocalDate today) {
        return Math.max(1, ChronoUnit.DAYS.between(known, today));
    }
}
