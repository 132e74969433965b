package org.vestka.adoption;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;

/** How long a letter is usually on its way. */
@Component
class PostingTimes {

    private final Places places;

    PostingTimes(Places places) {
        this.places = places;
    }

    /** As they are now, for an act or for one run of a job. */
    Days now() {
        return new Days(places.countries().stream().collect(Collectors.toMap(Country::code, Country::postingDays)));
    }

    /** Days to each country. */
    record Days(Map<CountryCode, Integer> byCountry) {

        /** Days to where the person is. */
        int to(PersonBrief person) {
            return byCountry.getOrDefault(person.country(), 0);
        }
    }
}
