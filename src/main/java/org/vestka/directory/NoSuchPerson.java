package org.vestka.directory;

/** Nobody is registered under this id. */
public final class NoSuchPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPerson(PersonId person) {
        super("no person " + person.value());
    }
}
