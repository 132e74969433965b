package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;

/** A person in a word: name and place, with the way to their page. */
@org.springframework.stereotype.Component
class PersonSummary {

    private final Places places;

    PersonSummary(Places places) {
        this.places = places;
    }

    PersonCard card(PersonBrief person) {
        LanguageTag reader = ReaderLanguage.current();
        PersonCard card = new PersonCard(person.nameIn(reader), reader, DirectoryNavigation.person(person.publicId()));
        String place = place(person, reader);
        return place.isEmpty() ? card : card.line(place);
    }

    /** Names nobody where the person is not shown to the one who looks. */
    PersonCard card(Component place, Optional<PersonBrief> person) {
        return person.map(this::card)
                .orElseGet(() -> PersonCard.unnamed(place.getTranslation("letters.person.hidden")));
    }

    /** The name of the place where the person is held, empty when it is not known. */
    String place(PersonBrief person, LanguageTag reader) {
        FacilityId facility = person.facility();
        if (facility == null) {
            return "";
        }
        Map<LanguageTag, String> names = places.names(Set.of(facility)).getOrDefault(facility, Map.of());
        return Labels.in(reader, names);
    }
}
