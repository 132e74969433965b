package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;

/** People in a word: name in its own script and in the reader's, place, and the way to their page. */
@org.springframework.stereotype.Component
class PersonSummary {

    private final People people;
    private final Places places;

    PersonSummary(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    PersonCard card(PersonBrief person) {
        return cards(Map.of(person.id(), person)).card(person);
    }

    /** Names nobody where the person is not shown to the one who looks. */
    PersonCard card(Component place, Optional<PersonBrief> person) {
        return person.map(this::card).orElseGet(() -> unnamed(place));
    }

    private static PersonCard unnamed(Component place) {
        return PersonCard.unnamed(place.getTranslation("letters.person.hidden"));
    }

    /** Cards of a page of a list, for which people and places are asked once. */
    Cards cards(Set<PersonId> ids) {
        return cards(people.briefs(ids));
    }

    private Cards cards(Map<PersonId, PersonBrief> shown) {
        Set<FacilityId> facilities = shown.values().stream()
                .flatMap(person -> Optional.ofNullable(person.facility()).stream())
                .collect(Collectors.toSet());
        return new Cards(shown, facilities.isEmpty() ? Map.of() : places.names(facilities));
    }

    /** People with the names of the places where they are held. */
    record Cards(Map<PersonId, PersonBrief> people, Map<FacilityId, Map<LanguageTag, String>> places) {

        /** Empty where the person is not shown to the one who looks. */
        Optional<PersonBrief> person(PersonId person) {
            return Optional.ofNullable(people.get(person));
        }

        /** Names nobody where the person is not shown to the one who looks. */
        PersonCard card(Component place, PersonId person) {
            return person(person).map(this::card).orElseGet(() -> unnamed(place));
        }

        PersonCard card(PersonBrief person) {
            LanguageTag reader = ReaderLanguage.current();
            String name = person.originalName();
            PersonCard card = new PersonCard(
                    name,
                    DirectoryWords.languageOf(name, person.names()),
                    DirectoryNavigation.person(person.publicId()));
            String other = DirectoryWords.otherName(name, reader, person.names());
            if (other != null) {
                card.line(other);
            }
            FacilityId facility = person.facility();
            String place = facility == null ? "" : Labels.in(reader, places.getOrDefault(facility, Map.of()));
            return place.isEmpty() ? card : card.line(place);
        }
    }
}
