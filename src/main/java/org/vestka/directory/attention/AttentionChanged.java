package org.vestka.directory.attention;

import java.util.Set;
import org.vestka.directory.PersonId;

/** The numbers of post of these people are others now. Heard in the transaction; refresh indexes after its commit. */
public record AttentionChanged(Set<PersonId> people) {

    public AttentionChanged {
        people = Set.copyOf(people);
    }
}
