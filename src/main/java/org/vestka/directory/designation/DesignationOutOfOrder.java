package org.vestka.directory.designation;

import org.vestka.directory.PersonId;

/** A body would have said something else of somebody before it said what it says now. Histories only grow at their end. */
public final class DesignationOutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DesignationOutOfOrder(PersonId person) {
        super("what is said of person %d begins before what holds".formatted(person.value()));
    }
}
