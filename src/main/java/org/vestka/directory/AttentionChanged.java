package org.vestka.directory;

import java.util.Set;

/** The numbers of post of these people are others now. Heard in the transaction; refresh indexes after its commit. */
public record AttentionChanged(Set<PersonId> people) {

    public AttentionChanged {
        people = Set.copyOf(people);
    }
}
