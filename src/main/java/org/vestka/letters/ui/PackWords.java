package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.Letter;
import org.vestka.shared.ui.ReaderLanguage;

/** To whom a letter goes, in a word for a list. */
final class PackWords {

    private PackWords() {}

    /** Names nobody where the person is not shown. */
    static String name(Component place, PersonSummary.Cards people, Letter letter) {
        return people.person(letter.person())
                .map(PackWords::name)
                .orElseGet(() -> place.getTranslation("letters.person.hidden"));
    }

    private static String name(PersonBrief person) {
        String name = person.originalName();
        String other = DirectoryWords.otherName(name, ReaderLanguage.current(), person.names());
        return other == null ? name : name + " · " + other;
    }

    /** Where they are held; empty where nobody knows or may know. */
    static String place(PersonSummary.Cards people, Letter letter) {
        FacilityId facility =
                people.person(letter.person()).map(PersonBrief::facility).orElse(null);
        return facility == null
                ? ""
                : Labels.in(ReaderLanguage.current(), people.places().getOrDefault(facility, Map.of()));
    }
}
