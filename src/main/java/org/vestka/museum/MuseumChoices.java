package org.vestka.museum;

import java.util.List;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.PersonBrief;

/** Of whom, from where and of which years there are letters. */
public record MuseumChoices(List<PersonBrief> people, List<FacilityId> places, List<Integer> years) {

    public MuseumChoices {
        people = List.copyOf(people);
        places = List.copyOf(places);
        years = List.copyOf(years);
    }
}
