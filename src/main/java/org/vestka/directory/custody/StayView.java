package org.vestka.directory.custody;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.StayId;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * One stay of a person's custody history.
 *
 * @param facilityNames by language; empty without a facility
 * @param until the day it ended, exclusive; null while it lasts or when nobody knows
 */
public record StayView(
        StayId id,
        CustodyKind custody,
        @Nullable FacilityId facility,
        Map<LanguageTag, String> facilityNames,
        @Nullable String unit,
        @Nullable String regime,
        StayState state,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable String reason,
        @Nullable LocalDate lastVerifiedOn,
        SourceView source) {

    /** The place and nothing that is told of the stay in it. */
    public StayView placeOnly() {
        return new StayView(
                id,
                custody,
                facility,
                facilityNames,
                unit,
                null,
                state,
                null,
                null,
                null,
                lastVerifiedOn,
                SourceView.UNTOLD);
    }

    public boolean open() {
        return state != StayState.ENDED;
    }
}
