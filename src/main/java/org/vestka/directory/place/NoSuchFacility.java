package org.vestka.directory.place;

import org.vestka.directory.FacilityId;

/** No place is stored under this id. */
public final class NoSuchFacility extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchFacility(FacilityId facility) {
        super("no place " + facility.value());
    }
}
