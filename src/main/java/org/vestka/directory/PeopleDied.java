package org.vestka.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * These people have died. Heard in the transaction that recorded it, once for everybody whom one act concerns.
 *
 * @param people never empty
 * @param act that can be taken back; null for any other
 */
public record PeopleDied(Set<PersonId> people, @Nullable MotionId act, Instant at) {

    public PeopleDied {
        people = Set.copyOf(people);
    }
}
