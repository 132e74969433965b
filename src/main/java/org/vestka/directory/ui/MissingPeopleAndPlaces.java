package org.vestka.directory.ui;

import org.springframework.stereotype.Component;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.place.Places;
import org.vestka.shared.ui.MissingPages;

/** A person or a place that is not there, or not for this reader: nobody learns which it is. */
@Component
class MissingPeopleAndPlaces implements MissingPages {

    private final People people;
    private final Places places;

    MissingPeopleAndPlaces(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    @Override
    public boolean missing(String path) {
        // whatever is done with it, that one is there is all there is to know
        String[] parts = path.split("/");
        if (parts.length < 2) {
            return false;
        }
        return switch (parts[0]) {
            case DirectoryNavigation.PEOPLE ->
                PublicId.parse(parts[1]).flatMap(people::idOf).isEmpty();
            case DirectoryNavigation.PLACES -> places.page(parts[1]).isEmpty();
            default -> false;
        };
    }
}
