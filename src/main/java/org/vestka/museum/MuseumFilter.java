package org.vestka.museum;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** Which letters are asked for; null asks for all. */
public record MuseumFilter(
        @Nullable PersonId person,
        @Nullable FacilityId place,
        @Nullable Integer year) {

    public static final MuseumFilter ALL = new MuseumFilter(null, null, null);

    public static MuseumFilter of(PersonId person) {
        return new MuseumFilter(person, null, null);
    }

    public static MuseumFilter of(FacilityId place) {
        return new MuseumFilter(null, place, null);
    }
}
