package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import org.vestka.accounts.MyAccount;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.Country;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.Places;
import org.vestka.letters.LetterService;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.SpokenDates;

/** Promises letters to one person, or changes the rhythm promised. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.ADOPT)
@PermitAll
class AdoptView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AdoptionService adoptions;
    private final transient People people;
    private final transient PersonSummary summary;
    private final transient MyAccount account;
    private final transient LetterService letters;
    private final transient Places places;
    private final transient Clock clock;

    AdoptView(
            AdoptionService adoptions,
            LetterService letters,
            People people,
            PersonSummary summary,
            MyAccount account,
            Places places,
            Clock clock) {
        this.adoptions = adoptions;
        this.letters = letters;
        this.clock = clock;
        this.people = people;
        this.summary = summary;
        this.account = account;
        this.places = places;
        narrow();
        addClassName("v-letters-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PersonBrief> person = event.getRouteParameters()
                .get("person")
                .flatMap(PublicId::parse)
                .flatMap(people::idOf)
                .flatMap(people::brief);
        removeAll();
        if (person.isPresent()) {
            show(person.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(PersonBrief person) {
        Optional<Adoption> adoption = adoptions.mineOf(person.id());
        if (adoption.isEmpty() && !Adoption.isPossible(person)) {
            heading(NoLetterNow.heading(this, person));
            lead("");
            add(summary.card(person), impossible(person));
            return;
        }
        heading(getTranslation(adoption.isPresent() ? "adoption.promise.change" : "adoption.promise.title"));
        lead(getTranslation("adoption.promise.lead"));
        add(summary.card(person));
        RhythmChoice rhythm = new RhythmChoice(adoption.map(Adoption::rhythm).orElse(Rhythm.ONE_LETTER));
        if (person.birthday() == null) {
            rhythm.birthdayKnown(false);
            add(rhythm, new Paragraph(getTranslation("adoption.promise.no-birthday")));
        } else {
            add(rhythm);
            birthdayNear(person.birthday(), person).ifPresent(this::add);
        }
        add(new RemindersHint(account));
        add(new Row(
                Buttons.primary(getTranslation("adoption.promise.act"), () -> promise(person, rhythm.getValue())),
                Buttons.secondaryLink(getTranslation("adoption.promise.back"), LettersNavigation.my())));
    }

    /** Said where a letter posted today comes after the coming birthday, so that a promise begins with a later one. */
    private Optional<Paragraph> birthdayNear(MonthDay birthday, PersonBrief person) {
        LocalDate today = Utc.today(clock);
        int days = places.country(person.country()).map(Country::postingDays).orElse(0);
        BirthdayLetter next = BirthdayLetter.next(birthday, today, days);
        return Optional.of(next)
                .filter(letter -> letter.late(today))
                .map(letter -> new Paragraph(getTranslation(
                        "adoption.promise.birthday-near",
                        new SpokenDates(ReaderLanguage.current().locale()).relative(letter.birthday(), today),
                        days)));
    }

    private EmptyState impossible(PersonBrief person) {
        return switch (person.custody().group()) {
            case HOME, MEASURE -> new NoLetterNow(person, MailingAddress.Reason.PRIVATE_HOME);
            case RELEASED -> new NoLetterNow(person, MailingAddress.Reason.RELEASED_OR_ABROAD);
            case DIED -> new NoLetterNow(person, MailingAddress.Reason.DIED);
            case CUSTODY, OPEN, UNKNOWN ->
                person.publication() == Publication.MEMORIAL
                        ? new NoLetterNow(person, MailingAddress.Reason.DIED)
                        : new EmptyState(
                                getTranslation("adoption.promise.impossible"),
                                getTranslation("adoption.not-adoptable.OTHER"));
        };
    }

    /** Who has a letter to them under way, or has just posted one, is not to begin another today. */
    private boolean writtenTo(PersonBrief person) {
        return !person.reachability().writable()
                || letters.open(person.id()).isPresent()
                || !letters.lastPosted(Set.of(person.id())).isEmpty();
    }

    private void promise(PersonBrief person, Rhythm rhythm) {
        Attempt.to(this, () -> {
            boolean before = adoptions.mineOf(person.id()).isPresent() || writtenTo(person);
            Adoption promised = adoptions.adopt(person.id(), rhythm);
            if (before) {
                FinishedStep.leadOn(this, LettersNavigation.my());
                Promised.tell(promised, person, Utc.today(clock));
            } else {
                FinishedStep.leadOn(this, LettersNavigation.write(person.publicId()));
                Promised.tellAndBegin(promised, person);
            }
        });
    }
}
