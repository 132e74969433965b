package org.vestka.directory.motion;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.shared.PartialDate;

/**
 * What an act makes of a place from a day on. It changes what it names and leaves the rest as it stands on that day.
 *
 * @param kind, state, successor null where the act leaves them
 */
public record PlaceChange(
        MotionId by,
        FacilityId place,
        PartialDate on,
        @Nullable FacilityKind kind,
        @Nullable FacilityState state,
        @Nullable FacilityId successor) {}
