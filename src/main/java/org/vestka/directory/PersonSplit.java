package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/**
 * One record was of two people: part of it is of somebody else now. Heard in the transaction that does it, which holds the first.
 * Nobody is told.
 *
 * @param from who keeps the page
 * @param to who has a new one
 * @param places letters addressed to these go along
 * @param promises whether those who keep writing mean the new one
 */
public record PersonSplit(PersonId from, PersonId to, Set<FacilityId> places, boolean promises, Instant at) {

    public PersonSplit {
        places = Set.copyOf(places);
    }
}
