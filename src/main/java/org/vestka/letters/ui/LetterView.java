package org.vestka.letters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.DeliverySign;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterNotFound;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.letters.SignKind;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;
import org.vestka.shared.ui.Tone;

/** One letter: where it stands, what one can do now, the signs that came. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.LETTER)
@PermitAll
class LetterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient LetterService letters;
    private final transient People people;
    private final transient AddressBook addresses;
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private transient LetterCode code = new LetterCode("000000000000");

    LetterView(LetterService letters, People people, AddressBook addresses, PersonSummary summary, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.addresses = addresses;
        this.summary = summary;
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
        part(summary.card(this, person)
                .row(new Badge(LetterCards.tone(item), getTranslation(LetterCards.state(item)))));
        switch (letter.state()) {
            case POSTED -> posted(item);
            case HELD -> held(letter, person);
            case RESERVED, WRITTEN -> onTheTable(person);
            case CANCELLED -> closed(letter, person);
        }
        part(history(item));
    }

    private void posted(LetterListItem item) {
        if (letters.undoable(item.letter(), BrowserZone.current())) {
            part(new Note(
                    Tone.GREEN, getTranslation("letters.posted.thanks"), getTranslation("letters.posted.undo-until")));
            part(new Row(Buttons.secondary(getTranslation("letters.posted.undo"), this::undo)));
        }
        RadioButtonGroup<SignKind> kind = new RadioButtonGroup<>();
        kind.setLabel(getTranslation("letters.sign.what"));
        kind.setItems(SignKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("letters.sign." + each));
        DatePicker day = new DayField(getTranslation("letters.sign.day"));
        day.setValue(today());
        day.setMax(today().plusDays(1));
        part(new Section(
                getTranslation("letters.sign.title"),
                new Paragraph(getTranslation("letters.sign.lead")),
                kind,
                day,
                new Row(Buttons.secondary(
                        getTranslation("letters.sign.act"), () -> addSign(kind.getValue(), day.getValue())))));
    }

    private void onTheTable(Optional<PersonBrief> person) {
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
        part(new Note(Tone.AMBER, getTranslation("letters.held." + letter.holdReason())));
        Row acts = new Row();
        person.filter(this::hasAnAddress)
                .ifPresent(shown -> acts.add(Buttons.primary(
                        getTranslation("letters.held.go-on"),
                        () -> Attempt.to(this, () -> {
                            letters.goOn(code);
                            getUI().ifPresent(ui ->
                                    ui.navigate(LettersNavigation.write(shown.publicId(), WriteStep.ENVELOPE)));
                        }))));
        acts.add(
                Buttons.secondary(
                        getTranslation("letters.held.posted"),
                        () -> Attempt.to(this, () -> {
                            letters.markPosted(code);
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
                    refresh();
                }));
    }

    private boolean hasAnAddress(PersonBrief person) {
        return addresses.of(person.id(), Utc.today(clock)) instanceof MailingAddress.Printable;
    }

    private void undo() {
        Attempt.to(this, () -> letters.undoPosting(code, BrowserZone.current()));
        refresh();
    }

    private void addSign(SignKind kind, LocalDate day) {
        if (kind == null || day == null) {
            Notice.problem(getTranslation("letters.sign.choose"));
            return;
        }
        Attempt.to(this, () -> {
            var sign = letters.addSign(code, kind, day);
            Notice.undoable(getTranslation("letters.sign.added"), () -> {
                letters.removeSign(code, sign);
                refresh();
            });
        });
        refresh();
    }

    private Section history(LetterListItem item) {
        Letter letter = item.letter();
        Timeline timeline = new Timeline();
        for (DeliverySign sign : item.signs()) {
            timeline.add(new TimelineEntry(getTranslation("letters.sign." + sign.kind()), DateText.exact(sign.seenOn()))
                    .detail(getTranslation("letters.strength." + sign.kind().strength())));
        }
        if (letter.state() == LetterState.POSTED && letter.postedAt() != null) {
            timeline.add(new TimelineEntry(
                    getTranslation("letters.state.POSTED"), DateText.relative(letter.postedAt(), today())));
        }
        if (letter.writtenAt() != null) {
            timeline.add(new TimelineEntry(
                    getTranslation("letters.state.WRITTEN"), DateText.relative(letter.writtenAt(), today())));
        }
        timeline.add(new TimelineEntry(
                getTranslation("letters.state.RESERVED"), DateText.relative(letter.reservedAt(), today())));
        Section history = new Section(getTranslation("letters.history"), timeline);
        if (letter.state() == LetterState.POSTED) {
            history.add(new Paragraph(getTranslation("letters.no-sign")));
        }
        return history;
    }

    /** Where the writer is. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(BrowserZone.current()));
    }

    private void part(com.vaadin.flow.component.Component part) {
        part.addClassName("v-letter-part");
        add(part);
    }
}
