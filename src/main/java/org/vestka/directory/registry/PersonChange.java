package org.vestka.directory.registry;

import org.vestka.directory.PersonId;

/**
 * What becomes different for a person already registered; what the facts leave out is unchanged.
 *
 * <p>Names take the place of those of the same language and role, aliases are added. A stay opens and closes the last one;
 * the same place again only confirms it. A step of the case takes the place of the one it corrects, see {@link
 * org.vestka.directory.custody.CaseEventDraft}.
 */
public record PersonChange(PersonId person, PersonFacts facts) {

    /** @throws IllegalArgumentException with more than one stay: each is a change of its own */
    public PersonChange {
        if (facts.stays().size() > 1) {
            throw new IllegalArgumentException("a change opens one stay");
        }
    }
}
