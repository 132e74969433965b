package org.vestka.directory.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.accounts.RecordedThing;
import org.vestka.directory.CountryCode;
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
            public Map<String, String> paths(Collection<String> objectIds) {
                Map<String, String> paths = new HashMap<>();
                people.briefs(objectIds.stream()
                                .map(id -> new PersonId(Long.parseLong(id)))
                                .toList())
                        .forEach((id, person) ->
                                paths.put(Long.toString(id.value()), DirectoryNavigation.person(person.publicId())));
                return paths;
            }
        };
    }

    /** What was done with many at once stands in one list. */
    @Bean
    RecordedThing recordedMotion() {
        return new RecordedThing() {
            @Override
            public String objectKind() {
                return "motion";
            }

            @Override
            public Map<String, String> paths(Collection<String> objectIds) {
                Map<String, String> paths = new HashMap<>();
                objectIds.forEach(id -> paths.put(id, DirectoryNavigation.motion()));
                return paths;
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
            public Map<String, String> paths(Collection<String> objectIds) {
                Map<String, String> paths = new HashMap<>();
                places.codes(objectIds.stream()
                                .map(id -> new FacilityId(Long.parseLong(id)))
                                .toList())
                        .forEach((id, code) -> paths.put(Long.toString(id.value()), DirectoryNavigation.place(code)));
                return paths;
            }
        };
    }

    /** What holds in a country: how many letters everybody there should get. */
    @Bean
    RecordedThing recordedCountry() {
        return new RecordedThing() {
            @Override
            public String objectKind() {
                return "country";
            }

            @Override
            public Map<String, String> paths(Collection<String> objectIds) {
                Map<String, String> paths = new HashMap<>();
                objectIds.forEach(id -> paths.put(id, DirectoryNavigation.coverage(new CountryCode(id))));
                return paths;
            }
        };
    }
}
