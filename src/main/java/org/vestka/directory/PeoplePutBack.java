package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/**
 * People who were out of sight can be written to as before, and nothing befell them meanwhile: what did is told by an event of its
 * own. Nobody is told that they are back. Heard in the transaction that recorded it.
 */
public record PeoplePutBack(Set<PersonId> people, Instant at) {

    public PeoplePutBack {
        people = Set.copyOf(people);
    }
}
