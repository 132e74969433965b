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
        String person = DirectoryNavigation.PEOPLE + "/";
        String place = DirectoryNavigation.PLACES + "/";
        if (path.startsWith(person)) {
            return PublicId.parse(path.substring(person.length()))
                    .flatMap(people::idOf)
                    .isEmpty();
        }
        return path.startsWith(place)
                && places.page(path.substring(place.length()).replaceFirst("/change$", ""))
                        .isEmpty();
    }
}
