package org.vestka.directory.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.accounts.RecordedThing;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.place.Places;

/** From what was done to a person or a place to their pages. */
@Configuration
class RecordedInDirectory {

    @Bean
    RecordedThing recordedPerson(People people) {
        return new RecordedThing() {
            @Override
            public String objectKind() {
                return "person";
            }

            @Override
            public Optional<String> path(String objectId) {
                return people.brief(new PersonId(Long.parseLong(objectId)))
                        .map(person -> DirectoryNavigation.person(person.publicId()));
            }
        };
    }

    @Bean
    RecordedThing recordedPlace(Places places) {
        return new RecordedThing() {
            @Override
            public String objectKind() {
                return "facility";
            }

            @Override
            public Optional<String> path(String objectId) {
                return places.page(new FacilityId(Long.parseLong(objectId)))
                        .map(place -> DirectoryNavigation.place(place.code()));
            }
        };
    }
}
