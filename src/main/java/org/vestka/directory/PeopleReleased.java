package org.vestka.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * These people are no longer held. Heard in the transaction that recorded it, once for everybody whom one act concerns.
 *
 * @param people never empty
 * @param act that can be taken back; null for any other
 */
public record PeopleReleased(Set<PersonId> people, @Nullable MotionId act, Instant at) {

    public PeopleReleased {
        people = Set.copyOf(people);
    }
}
