package org.vestka.directory.corrections;

import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** Whose page it is about. */
public sealed interface Subject {

    /** A person's page. */
    record OfPerson(PersonId person) implements Subject {}

    /** A place's page. */
    record OfPlace(FacilityId place) implements Subject {}
}
