package org.vestka.directory.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.shared.PartialDate;

/**
 * A stay to be recorded.
 *
 * @param facility never for people at home or at liberty: it is refused
 * @param from null when nobody knows; it then counts from the day of recording
 * @param verifiedOn the day for which somebody vouches for it
 */
public record StayDraft(
        CustodyKind custody,
        @Nullable FacilityId facility,
        @Nullable String unit,
        @Nullable String regime,
        StayState state,
        @Nullable PartialDate from,
        @Nullable String reason,
        @Nullable LocalDate verifiedOn) {

    /** @throws IllegalArgumentException when a facility is given for people who are in none, or the stay is already ended */
    public StayDraft {
        if (facility != null && !custody.inFacility()) {
            throw new IllegalArgumentException("nobody is held in a facility by " + custody);
        }
        if (state == StayState.ENDED) {
            throw new IllegalArgumentException("a stay ends by the next one");
        }
    }

    public static StayDraft of(CustodyKind custody, @Nullable FacilityId facility, @Nullable PartialDate from) {
        return new StayDraft(custody, facility, null, null, StayState.REPORTED, from, null, null);
    }
}
