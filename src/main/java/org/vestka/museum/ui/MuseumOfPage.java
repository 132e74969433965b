package org.vestka.museum.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.ActLink;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PagePart;
import org.vestka.directory.ui.PersonPageExtension;
import org.vestka.directory.ui.PlacePageExtension;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumFilter;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;

/** On the pages of people and places: letters from them, and from there. */
@org.springframework.stereotype.Component
@Order(30)
class MuseumOfPage implements PersonPageExtension, PlacePageExtension {

    private final Museum museum;
    private final CurrentAccount current;
    private final Texts texts;

    MuseumOfPage(Museum museum, CurrentAccount current, Texts texts) {
        this.museum = museum;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public List<Component> sectionsFor(PersonBrief person) {
        return current.isEditor()
                ? List.of(new Row(Buttons.quietLink(
                        new MuseumWords(DirectoryWords.current(), texts).text("new.of-them"),
                        MuseumNavigation.begin(person.publicId()))))
                : List.of();
    }

    @Override
    public Optional<PagePart> partFor(PersonPage person, DirectoryWords directory) {
        MuseumWords words = new MuseumWords(directory, texts);
        int letters = museum.count(MuseumFilter.of(person.id()));
        return letters == 0
                ? Optional.empty()
                : Optional.of(new PagePart(
                        words.text("of.heading"),
                        words.text("of.text", letters),
                        null,
                        new ActLink(words.text("of.link"), MuseumNavigation.of(person.publicId()))));
    }

    @Override
    public Optional<PagePart> partFor(FacilityPage place, DirectoryWords directory) {
        MuseumWords words = new MuseumWords(directory, texts);
        int letters = museum.count(MuseumFilter.of(place.id()));
        return letters == 0
                ? Optional.empty()
                : Optional.of(new PagePart(
                        words.text("from.heading"),
                        words.text("from.text", letters),
                        null,
                        new ActLink(words.text("of.link"), MuseumNavigation.from(place.code()))));
    }
}
