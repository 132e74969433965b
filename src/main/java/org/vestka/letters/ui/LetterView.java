package org.vestka.letters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.Places;
import org.vestka.letters.DeliverySign;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterNews;
import org.vestka.letters.LetterNotFound;
import org.vestka.letters.LetterService;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** One letter: where it stands, what one can do now, and what happened to it. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.LETTER)
@PermitAll
class LetterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LetterService letters;
    private final transient AdoptionService adoptions;
    private final transient People people;
    private final transient AddressBook addresses;
    private final transient Places places;
    private final transient PersonSummary summary;
    private final transient WordLinks words;
    private final transient Clock clock;
    private transient LetterCode code = new LetterCode("000000000000");

    LetterView(
            LetterService letters,
            AdoptionService adoptions,
            People people,
            AddressBook addresses,
            Places places,
            PersonSummary summary,
            WordLinks words,
            Clock clock) {
        this.letters = letters;
        this.adoptions = adoptions;
        this.people = people;
        this.addresses = addresses;
        this.places = places;
        this.summary = summary;
        this.words = words;
        this.clock = clock;
        narrow();
        addClassName("v-letters-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            code = event.getRouteParameters()
                    .get("code")
                    .flatMap(LetterCode::parse)
                    .orElseThrow(NotFoundException::new);
            show(letters.letter(code));
        } catch (LetterNotFound | NotFoundException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void refresh() {
        show(letters.letter(code));
    }

    private void show(LetterListItem item) {
        getChildren()
                .filter(part -> part.hasClassName("v-letter-part"))
                .toList()
                .forEach(this::remove);
        Letter letter = item.letter();
        heading(getTranslation("letters.kind." + letter.kind()));
        Optional<PersonBrief> person = people.brief(letter.person());
        part(summary.plain(this, person).row(new Badge(LetterCards.tone(item), LetterCards.state(this, item))));
        switch (letter.state()) {
            case POSTED -> posted(item, person);
            case HELD -> held(letter, person);
            case RESERVED, WRITTEN -> onTheTable(person);
            case CANCELLED -> closed(letter, person);
        }
        part(new LetterHistory(item, letters, clock, this::refresh));
    }

    private void posted(LetterListItem item, Optional<PersonBrief> person) {
        if (letters.undoable(item.letter(), BrowserZone.current())) {
            String undoUntil = getTranslation("letters.posted.undo-until");
            part(
                    item.signs().isEmpty()
                            ? new Note(Tone.GREEN, getTranslation("letters.posted.thanks"), undoUntil)
                            : new Note(Tone.GREEN, undoUntil));
            part(new Row(Buttons.secondary(
                    getTranslation("letters.posted.undo"),
                    () -> undo(item.signs().size()))));
        }
        if (item.news() == LetterNews.CONTRADICTORY) {
            part(new Note(
                    Tone.AMBER,
                    getTranslation("letters.signs-disagree.lead"),
                    getTranslation("letters.signs-disagree.what", said(item, true), said(item, false))));
        }
        next(person);
        part(new SignPart(item, letters, words.of(code), clock, this::refresh));
        part(new Paragraph(new Anchor(observatory(person), getTranslation("observatory.letter"))));
    }

    /** What all signs together say of the place, so that noting one is worth it. */
    private String observatory(Optional<PersonBrief> person) {
        return person.map(PersonBrief::facility)
                .flatMap(place -> places.codes(List.of(place)).values().stream().findFirst())
                .map(ObservatoryNavigation::place)
                .orElse(ObservatoryNavigation.ROOT);
    }

    /** What the signs say that speak for its having arrived, or those that speak against it, each once. */
    private String said(LetterListItem item, boolean arrived) {
        return item.signs().stream()
                .map(DeliverySign::kind)
                .filter(kind -> kind.arrived() == arrived)
                .distinct()
                .map(kind -> getTranslation("letters.sign." + kind))
                .collect(Collectors.joining("; "));
    }

    /** Where one goes from here, or the page of a posted letter would be an end. */
    private void next(Optional<PersonBrief> person) {
        Row ways = new Row(Buttons.secondaryLink(getTranslation("letters.my.title"), LettersNavigation.my()));
        person.filter(Adoption::isPossible)
                .filter(shown -> adoptions.mineOf(shown.id()).isEmpty())
                .ifPresent(shown -> ways.add(Buttons.secondaryLink(
                        getTranslation("letters.posted.promise"), LettersNavigation.adopt(shown.publicId()))));
        ways.add(Buttons.secondaryLink(getTranslation("letters.posted.other"), LettersNavigation.suggest()));
        part(ways);
    }

    private void onTheTable(Optional<PersonBrief> person) {
        person.ifPresent(shown -> summary.notes(shown).forEach(this::part));
        Row acts = new Row();
        person.ifPresent(shown -> acts.add(
                Buttons.primaryLink(getTranslation("letters.go-on"), LettersNavigation.write(shown.publicId()))));
        acts.add(giveBack());
        part(acts);
    }

    private void closed(Letter letter, Optional<PersonBrief> person) {
        part(new Paragraph(getTranslation("letters.closing." + letter.closing())));
        person.filter(this::hasAnAddress)
                .ifPresent(shown -> part(new Row(Buttons.secondaryLink(
                        getTranslation("letters.begin.again"), LettersNavigation.write(shown.publicId())))));
    }

    private void held(Letter letter, Optional<PersonBrief> person) {
        part(new Note(Tone.AMBER, summary.held(this, letter, person)));
        Row acts = new Row();
        person.filter(this::hasAnAddress)
                .ifPresent(shown -> acts.add(Buttons.primary(
                        getTranslation("letters.held.go-on"),
                        () -> Attempt.to(this, () -> {
                            letters.goOn(code);
                            FinishedStep.leadOn(this, LettersNavigation.write(shown.publicId(), WriteStep.ENVELOPE));
                        }))));
        acts.add(
                Buttons.secondary(
                        getTranslation("letters.held.posted"),
                        () -> Attempt.to(this, () -> {
                            letters.markPosted(code);
                            Draft.forget(code);
                            refresh();
                        })),
                giveBack());
        part(acts);
    }

    private Button giveBack() {
        return Buttons.quiet(
                getTranslation("letters.give-back"),
                () -> Attempt.to(this, () -> {
                    letters.giveBack(code);
                    Draft.forget(code);
                    refresh();
                }));
    }

    private boolean hasAnAddress(PersonBrief person) {
        return addresses.of(person.id(), Utc.today(clock)) instanceof MailingAddress.Printable;
    }

    private void undo(int signs) {
        Runnable act = () -> {
            Attempt.to(this, () -> letters.undoPosting(code, BrowserZone.current()));
            refresh();
        };
        if (signs == 0) {
            act.run();
        } else {
            Confirmation.askUndo(
                    getTranslation("letters.posted.undo.question"),
                    getTranslation("letters.posted.undo.signs", signs),
                    getTranslation("letters.posted.undo"),
                    act);
        }
    }

    private void part(com.vaadin.flow.component.Component part) {
        part.addClassName("v-letter-part");
        add(part);
    }
}
