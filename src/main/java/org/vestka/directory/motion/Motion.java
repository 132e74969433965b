package org.vestka.directory.motion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;

/**
 * An act that was approved.
 *
 * @param becomes the kind of the place from then on; null where it keeps its own, and once the act was taken back
 * @param people, letters, adopters whom it concerned then
 */
public record Motion(
        MotionId id,
        MotionKind kind,
        @Nullable FacilityId place,
        @Nullable FacilityId to,
        @Nullable CustodyKind custody,
        @Nullable PartialDate on,
        @Nullable FacilityKind becomes,
        Instant at,
        int people,
        int letters,
        int adopters,
        @Nullable Instant undoneAt,
        SourceView source) {

    private static final Duration UNDOABLE = Duration.ofDays(1);

    /** Until when it can be taken back: a day after the approval, or after the day begins on which it takes effect. */
    public Instant undoableUntil() {
        Instant begins = kind.mayBeAhead() && on != null
                ? on.earliest().atStartOfDay(ZoneOffset.UTC).toInstant()
                : at;
        return (begins.isAfter(at) ? begins : at).plus(UNDOABLE);
    }

    /** Whether it was announced, and its day has not come. */
    public boolean ahead(LocalDate today) {
        return kind.mayBeAhead() && on != null && on.isAfter(today);
    }

    public boolean undoable(Instant now) {
        return undoneAt == null && now.isBefore(undoableUntil());
    }
}
