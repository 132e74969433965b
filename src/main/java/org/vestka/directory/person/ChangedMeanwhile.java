package org.vestka.directory.person;

import org.vestka.directory.PersonId;

/** Somebody has changed a person since whoever saves now has looked: they must look again. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(PersonId person) {
        super("person " + person.value() + " has changed meanwhile");
    }
}
