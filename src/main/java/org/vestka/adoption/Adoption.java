package org.vestka.adoption;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;

/**
 * A supporter's lasting, light promise to one person.
 *
 * @param lastPostedOn day (UTC) of the adopter's last posted letter since the adoption began
 * @param nextDueOn day by which the next letter should be posted; null when nothing is promised at present
 */
public record Adoption(
        AdoptionId id,
        PersonId person,
        Rhythm rhythm,
        AdoptionState state,
        @Nullable EndReason endReason,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable LocalDate lastPostedOn,
        @Nullable LocalDate nextDueOn) {

    /** Whether the adopter has given it up themselves, and can take it up again. */
    public boolean passedOn() {
        return endReason == EndReason.PASSED_ON;
    }

    public boolean open() {
        return state != AdoptionState.ENDED;
    }

    /** Whether a letter should be posted by {@code day}, the day itself included. */
    public boolean dueOn(LocalDate day) {
        return state == AdoptionState.ACTIVE && nextDueOn != null && !nextDueOn.isAfter(day);
    }

    /** Whether letters can be promised: held in some facility, shown, and with a name that can go on an envelope. */
    public static boolean isPossible(PersonBrief person) {
        return person.custody().inFacility()
                && person.reachability() != Reachability.NO_NAME
                && (person.publication() == Publication.PUBLIC || person.publication() == Publication.LIMITED);
    }
}
