package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.PeopleOfDay;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.counts.PersonOfDay;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.Tone;

/** The people behind a number, with what held on its day. */
@Route(DirectoryNavigation.COUNTS + "/people")
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PeopleOfDayView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 48;

    private final transient Counts counts;
    private final transient Places places;
    private final transient CountryWords called;
    private final CardList cards = new CardList();
    private final Button more = Buttons.secondary(getTranslation("directory.list.more"), this::showMore);
    private transient @Nullable CountQuestion question;
    private transient PeopleOfDayFilter filter = PeopleOfDayFilter.ALL;
    private int shown;

    PeopleOfDayView(Counts counts, Places places, CountryWords called) {
        this.counts = counts;
        this.places = places;
        this.called = called;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CountsLocation location =
                CountsLocation.read(event.getLocation().getQueryParameters().getParameters());
        filter = location.filter();
        question = counts.question(location).orElseThrow(NotFoundException::new);
        startOver();
        cards.removeAll();
        shown = 0;
        DirectoryWords words = words();
        PeopleOfDay people = cut();
        heading(words.text("counts.people.heading", people.all()));
        lead(new Paragraph(
                new Span(whom(people, words) + " · "),
                new Anchor(DirectoryNavigation.counts(question), words.text("counts.people.back"))));
        Optional.ofNullable(new CountWords(words, places.regions()).another(location, question))
                .ifPresent(other -> add(new Note(Tone.AMBER, other)));
        add(cards, more);
        append(people, words);
        if (people.all() == 0) {
            add(new EmptyState(words.text("counts.people.none.title"), words.text("counts.people.none.text")));
        }
        Paragraph hidden = new Paragraph(new CountWords(words, places.regions()).hidden(people));
        hidden.addClassName("v-small");
        add(hidden);
    }

    private String whom(PeopleOfDay people, DirectoryWords words) {
        return new CountWords(words, places.regions())
                .whom(Objects.requireNonNull(question), filter, people, counts.bodies());
    }

    private DirectoryWords words() {
        return called.of(Objects.requireNonNull(question).country(), DirectoryWords.current());
    }

    private PeopleOfDay cut() {
        return counts.people(
                Objects.requireNonNull(question),
                filter,
                DirectoryWords.current().reader(),
                shown,
                STEP);
    }

    private void showMore() {
        append(cut(), words());
    }

    private void append(PeopleOfDay people, DirectoryWords words) {
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(people.people().stream()
                .flatMap(one -> Stream.ofNullable(one.facility()))
                .distinct()
                .toList());
        people.people().forEach(one -> cards.addCard(card(one, names, words)));
        shown += STEP;
        more.setVisible(shown < people.named());
    }

    private static PersonCard card(
            PersonOfDay one, Map<FacilityId, Map<LanguageTag, String>> names, DirectoryWords words) {
        String name = one.person().originalName();
        PersonCard card = new PersonCard(
                name,
                DirectoryWords.languageOf(name, one.person().names()),
                DirectoryNavigation.person(one.person().publicId()));
        String other =
                DirectoryWords.otherName(name, words.reader(), one.person().names());
        if (other != null) {
            card.line(other);
        }
        Map<LanguageTag, String> place = one.facility() == null ? null : names.get(one.facility());
        return card.line(
                place == null
                        ? words.custody(one.custody())
                        : words.custody(one.custody()) + " · " + Labels.in(words.reader(), place));
    }
}
