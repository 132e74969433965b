package org.vestka.directory.person;

import org.vestka.directory.PersonId;

/** Nobody is registered under this id. */
public final class NoSuchPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchPerson(PersonId person) {
        super("no person " + person.value());
    }
}
