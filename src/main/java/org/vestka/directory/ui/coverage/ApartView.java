package org.vestka.directory.ui.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.attention.ApartPerson;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.Row;

/** Held people who cannot be written to now, each with why. */
@Route(DirectoryNavigation.COVERAGE + "/apart")
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class ApartView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CoverageBoards boards;
    private final transient Places places;

    ApartView(CoverageBoards boards, Places places) {
        this.boards = boards;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CountryCode> country =
                CoverageLocation.read(event.getLocation().getQueryParameters().getParameters(), places.countries());
        if (country.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        DirectoryWords words = DirectoryWords.current();
        startOver();
        narrow();
        heading(words.text("coverage.apart"));
        lead(new Paragraph(words.text("coverage.apart.each")));
        LongList<ApartPerson> list = new LongList<>(
                (offset, limit) -> boards.apart(country.get(), offset, limit),
                apart -> card(apart, words),
                new Paragraph(words.text("coverage.apart.none")));
        list.refresh();
        add(
                list,
                new Row(Buttons.secondaryLink(
                        words.text("coverage.heading"), DirectoryNavigation.coverage(country.get()))));
    }

    private static Component card(ApartPerson apart, DirectoryWords words) {
        String name = apart.person().originalName();
        PersonCard card = new PersonCard(
                name,
                DirectoryWords.languageOf(name, apart.person().names()),
                DirectoryNavigation.person(apart.person().publicId()));
        String other =
                DirectoryWords.otherName(name, words.reader(), apart.person().names());
        if (other != null) {
            card.line(other);
        }
        return card.line(words.reachability(apart.why(), apart.person().publication()));
    }
}
