package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/**
 * What befell these people by an act was told, and the act was taken back while they were out of sight. Heard in the transaction in
 * which they are shown again, after {@link PeoplePutBack}.
 *
 * @param people never empty
 */
public record ActTakenBackUnseen(Set<PersonId> people, MotionId act, Instant at) {

    public ActTakenBackUnseen {
        people = Set.copyOf(people);
    }
}
