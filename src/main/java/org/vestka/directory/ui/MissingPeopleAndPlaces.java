package org.vestka.directory.ui;

import org.springframework.stereotype.Component;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.person.People;
import org.vestka.directory.place.Places;
import org.vestka.shared.ui.MissingPages;

/** A person or a place that is not there, or not for this reader: nobody learns which it is. */
@Component
class MissingPeopleAndPlaces implements MissingPages {

    /** Two records side by side: no person is called so. */
    private static final String BELOW_DUPLICATES = DirectoryNavigation.DUPLICATES + "/";

    private final People people;
    private final Joinings joinings;
    private final Places places;

    MissingPeopleAndPlaces(People people, Joinings joinings, Places places) {
        this.people = people;
        this.joinings = joinings;
        this.places = places;
    }

    @Override
    public boolean missing(String path) {
        // whatever is done with it, that one is there is all there is to know
        String[] parts = path.split("/");
        if (parts.length < 2 || path.equals(DirectoryNavigation.DUPLICATES) || path.startsWith(BELOW_DUPLICATES)) {
            return false;
        }
        return switch (parts[0]) {
            case DirectoryNavigation.PEOPLE ->
                PublicId.parse(parts[1])
                        .filter(id -> people.idOf(id).isPresent()
                                || joinings.joinedInto(id).isPresent())
                        .isEmpty();
            case DirectoryNavigation.PLACES -> places.page(parts[1]).isEmpty();
            default -> false;
        };
    }
}
