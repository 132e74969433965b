package org.vestka.directory.corrections.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** Whose page a correction is about, in an editor's words. */
@Component
class Whose {

    private final People people;
    private final Places places;

    Whose(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    /** A page by its name. */
    record Named(String name, String path) {}

    Named named(Subject subject, DirectoryWords words) {
        return switch (subject) {
            case OfPerson(var id) ->
                people.brief(id)
                        .map(person ->
                                new Named(person.nameIn(words.reader()), DirectoryNavigation.person(person.publicId())))
                        .orElseThrow();
            case OfPlace(var id) ->
                places.page(id)
                        .map(place -> new Named(place.nameIn(words.reader()), DirectoryNavigation.place(place.code())))
                        .orElseThrow();
        };
    }

    Optional<PersonPage> person(Subject subject) {
        return subject instanceof OfPerson(var id)
                ? people.brief(id).flatMap(brief -> people.page(brief.publicId()))
                : Optional.empty();
    }

    Optional<FacilityPage> place(Subject subject) {
        return subject instanceof OfPlace(var id) ? places.page(id) : Optional.empty();
    }

    /** The code of the place whose address or existence a correction is about; empty where it is about something else. */
    Optional<String> placeOf(Matter matter, Optional<PersonPage> person, Optional<FacilityPage> place) {
        if (matter != Matter.ADDRESS && matter != Matter.MOVED) {
            return Optional.empty();
        }
        return place.map(FacilityPage::code).or(() -> person.flatMap(page -> Optional.ofNullable(page.stay()))
                .flatMap(stay -> Optional.ofNullable(stay.facility()))
                .map(held -> places.codes(List.of(held)).get(held)));
    }
}
