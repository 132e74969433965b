package org.vestka.directory;

import java.time.Instant;
import java.util.Set;

/**
 * While these people were out of sight the place where they are held and were held got another address, or none. Heard in the
 * transaction in which they are shown again, after {@link PeoplePutBack}.
 *
 * @param people never empty
 * @param reached whether letters to them go anywhere now
 */
public record AddressChangedUnseen(Set<PersonId> people, boolean reached, Instant at) {

    public AddressChangedUnseen {
        people = Set.copyOf(people);
    }
}
