package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.AddressId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PlaceGone;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;

/** People in a word: name in its own script and in the reader's, place, and the way to their page. */
@org.springframework.stereotype.Component
class PersonSummary {

    private final People people;
    private final Places places;
    private final ComingActs coming;
    private final PlaceGone gone;

    PersonSummary(People people, Places places, ComingActs coming, PlaceGone gone) {
        this.people = people;
        this.places = places;
        this.coming = coming;
        this.gone = gone;
    }

    PersonCard card(PersonBrief person) {
        return cards(Map.of(person.id(), person)).card(person);
    }

    /** Without what is announced of the place, which the page says at length with {@link #notes}. */
    PersonCard plain(PersonBrief person) {
        return cards(Map.of(person.id(), person)).plain(person);
    }

    /** Names nobody where the person is not shown to the one who looks. */
    PersonCard plain(Component place, Optional<PersonBrief> person) {
        return person.map(this::plain).orElseGet(() -> unnamed(place));
    }

    /** What is announced of the place to which a letter to them goes, and what that means for one posted today. */
    List<Note> notes(PersonBrief person) {
        FacilityId facility = person.facility();
        return facility == null || !person.reachability().writable()
                ? List.of()
                : coming.notes(facility, person.country(), DirectoryWords.current());
    }

    private static PersonCard unnamed(Component place) {
        return PersonCard.unnamed(place.getTranslation("letters.person.hidden"));
    }

    /** Why a letter is held, and where its place closed without another address, that it did and when. */
    String held(Component speaking, Letter letter, Optional<PersonBrief> person) {
        return person.filter(shown -> letter.holdReason() == HoldReason.ADDRESS)
                .filter(shown -> !shown.reachability().writable())
                .flatMap(shown -> gone.told(shown.facility(), DirectoryWords.current()))
                .map(closed -> closed + " " + speaking.getTranslation("letters.held.closed"))
                .orElseGet(() -> speaking.getTranslation("letters.held." + letter.holdReason()));
    }

    /** What the places are called to which letters went. */
    Map<AddressId, String> places(Set<AddressId> addresses) {
        Map<AddressId, FacilityId> of = places.ofAddresses(addresses);
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(new HashSet<>(of.values()));
        Map<AddressId, String> called = new HashMap<>();
        of.forEach((address, place) ->
                called.put(address, Labels.in(ReaderLanguage.current(), names.getOrDefault(place, Map.of()))));
        return called;
    }

    /** Cards of a page of a list, for which people and places are asked once. */
    Cards cards(Set<PersonId> ids) {
        return cards(people.briefs(ids));
    }

    private Cards cards(Map<PersonId, PersonBrief> shown) {
        Set<FacilityId> facilities = shown.values().stream()
                .flatMap(person -> Optional.ofNullable(person.facility()).stream())
                .collect(Collectors.toSet());
        Map<FacilityId, CountryCode> written = new HashMap<>();
        for (PersonBrief person : shown.values()) {
            FacilityId facility = person.facility();
            if (facility != null && person.reachability().writable()) {
                written.put(facility, person.country());
            }
        }
        return new Cards(
                shown,
                facilities.isEmpty() ? Map.of() : places.names(facilities),
                coming.lines(written, DirectoryWords.current()));
    }

    /**
     * People with the names of the places where they are held.
     *
     * @param coming what is announced of places to which letters go, in a line
     */
    record Cards(
            Map<PersonId, PersonBrief> people,
            Map<FacilityId, Map<LanguageTag, String>> places,
            Map<FacilityId, String> coming) {

        /** Empty where the person is not shown to the one who looks. */
        Optional<PersonBrief> person(PersonId person) {
            return Optional.ofNullable(people.get(person));
        }

        /** Names nobody where the person is not shown to the one who looks. */
        PersonCard card(Component place, PersonId person) {
            return person(person).map(this::card).orElseGet(() -> unnamed(place));
        }

        /** What is announced of where they are; empty for nothing. */
        Optional<String> coming(PersonId person) {
            return person(person)
                    .filter(known -> known.reachability().writable())
                    .map(PersonBrief::facility)
                    .map(coming::get);
        }

        PersonCard card(PersonBrief person) {
            PersonCard card = plain(person);
            coming(person.id()).ifPresent(card::line);
            return card;
        }

        private PersonCard plain(PersonBrief person) {
            FacilityId facility = person.facility();
            return in(
                    person,
                    facility == null
                            ? ""
                            : Labels.in(ReaderLanguage.current(), places.getOrDefault(facility, Map.of())));
        }

        /** Of a letter that went to another place than where they are now. */
        PersonCard in(Component speaking, PersonId person, String place) {
            return person(person).map(known -> in(known, place)).orElseGet(() -> unnamed(speaking));
        }

        private static PersonCard in(PersonBrief person, String place) {
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
            return place.isEmpty() ? card : card.line(place);
        }
    }
}
