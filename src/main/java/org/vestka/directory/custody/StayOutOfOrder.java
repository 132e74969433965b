package org.vestka.directory.custody;

import org.vestka.directory.PersonId;

/** A stay would begin before the one it is to follow. Histories only grow at their end. */
public final class StayOutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StayOutOfOrder(PersonId person) {
        super("stay of person %d begins before the present one".formatted(person.value()));
    }
}
