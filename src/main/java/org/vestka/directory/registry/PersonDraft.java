package org.vestka.directory.registry;

import org.vestka.directory.CountryCode;
import org.vestka.directory.person.Publication;

/**
 * A person to be registered.
 *
 * @param facts everything known at once; of several stays all but the last count as ended
 */
public record PersonDraft(CountryCode country, Publication publication, boolean invented, PersonFacts facts) {

    /** @throws IllegalArgumentException without a name */
    public PersonDraft {
        if (facts.names().isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }
}
