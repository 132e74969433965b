package org.vestka.adoption;

import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;

/** How long a letter is usually on its way. */
@Component
class PostingTimes {

    private final Places places;

    PostingTimes(Places places) {
        this.places = places;
    }

    /** Days to the person's country. */
    int days(PersonBrief person) {
        return places.countries().stream()
                .filter(country -> country.code().equals(person.country()))
                .mapToInt(Country::postingDays)
                .findFirst()
                .orElse(0);
    }
}
