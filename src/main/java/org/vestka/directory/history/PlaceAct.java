package org.vestka.directory.history;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.shared.PartialDate;

/**
 * The act on a place by which its page was changed.
 *
 * @param on the day from which it holds
 * @param becomes the kind of the place from then on; null where it keeps its own
 */
public record PlaceAct(
        MotionKind kind, @Nullable PartialDate on, @Nullable FacilityKind becomes) {}
