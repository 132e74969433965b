package org.vestka.directory.motion;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.shared.PartialDate;

/** What a place is from a day on. */
public record PlaceChange(
        MotionId by,
        FacilityId place,
        PartialDate on,
        FacilityKind kind,
        FacilityState state,
        @Nullable FacilityId successor) {}
