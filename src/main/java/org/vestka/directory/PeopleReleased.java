package org.vestka.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * These people are no longer held. Heard in the transaction that recorded it, once for everybody whom one act concerns.
 *
 * @param people never empty
 * @param act that can be taken back; null for any other
 * @param later whether they were out of sight when it befell them, and it is told now that they are shown again
 */
public record PeopleReleased(Set<PersonId> people, @Nullable MotionId act, boolean later, Instant at) {

    public PeopleReleased {
        people = Set.copyOf(people);
    }
}
