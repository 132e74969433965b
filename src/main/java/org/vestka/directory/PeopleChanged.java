package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/** What lists show of these people may have changed. Heard in the transaction; refresh indexes after its commit. */
public record PeopleChanged(Set<PersonId> people, Instant at) {

    public PeopleChanged {
        people = Set.copyOf(people);
    }
}
