package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.ActDialog;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;

/** Letters on the table, one below the other; several are marked in one act. */
class LettersOnTable extends Section {

    private static final long serialVersionUID = 1L;

    /** Hears what became of letters in an act. */
    interface Told {
        void of(BatchAct act, BatchOutcome outcome);
    }

    private final transient LetterBatch batch;
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final transient Told told;
    private final LetterChoice choice = new LetterChoice();
    private final GrowingCards<Letter> cards;

    LettersOnTable(LetterService letters, LetterBatch batch, PersonSummary summary, Clock clock, Told told) {
        super("");
        this.batch = batch;
        this.summary = summary;
        this.clock = clock;
        this.told = told;
        setHeading(getTranslation("letters.my.table"));
        choice.act(Buttons.secondary(getTranslation("letters.batch.posted"), this::posted))
                .act(Buttons.secondary(getTranslation("letters.batch.written"), this::written))
                .act(notWritten());
        cards = new GrowingCards<>(letters::onTheTable, this::draw);
        add(choice, cards);
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    private void posted() {
        PostingFields fields = new PostingFields(first(), BrowserZone.today(clock));
        ask(
                "letters.batch.posted",
                "letters.batch.posted.what",
                () -> fields.value()
                        .map(posting -> mark(BatchAct.POSTED, () -> batch.markPosted(chosen(), posting)))
                        .orElse(false),
                fields);
    }

    private void written() {
        DayField day = new DayField(getTranslation("letters.batch.day"));
        day.between(first(), BrowserZone.today(clock), getTranslation("letters.problem.day"));
        day.setValue(BrowserZone.today(clock));
        ask(
                "letters.batch.written",
                "letters.batch.written.what",
                () -> PostingFields.day(day, getTranslation("letters.posting.choose"))
                        .map(on -> mark(BatchAct.WRITTEN, () -> batch.markWritten(chosen(), on)))
                        .orElse(false),
                day);
    }

    private Button notWritten() {
        return Buttons.quiet(
                getTranslation("letters.batch.unwritten"),
                () -> mark(BatchAct.UNWRITTEN, () -> batch.markUnwritten(chosen())));
    }

    private void ask(String act, String consequence, BooleanSupplier done, Component fields) {
        new ActDialog(
                        getTranslation("letters.batch.ask", choice.chosen().size()),
                        getTranslation(consequence),
                        getTranslation(act),
                        done,
                        fields)
                .open();
    }

    /** @return whether it was done, for some of them at least */
    private boolean mark(BatchAct act, Supplier<BatchOutcome> marking) {
        boolean[] done = new boolean[1];
        Attempt.to(this, () -> {
            BatchOutcome outcome = marking.get();
            done[0] = true;
            told.of(act, outcome);
        });
        return done[0];
    }

    private List<LetterId> chosen() {
        return choice.chosen().stream().map(Letter::id).toList();
    }

    /** The first day of the letter that was begun first. */
    private LocalDate first() {
        return choice.chosen().stream()
                .map(Letter::reservedAt)
                .min(Comparator.naturalOrder())
                .map(BrowserZone::day)
                .orElseGet(() -> BrowserZone.today(clock));
    }

    private List<PersonCard> draw(List<Letter> page) {
        PersonSummary.Cards people =
                summary.cards(page.stream().map(Letter::person).collect(Collectors.toSet()));
        return page.stream().map(letter -> card(letter, people)).toList();
    }

    private PersonCard card(Letter letter, PersonSummary.Cards people) {
        LetterListItem item = new LetterListItem(letter, List.of());
        String whom = people.person(letter.person())
                .map(person -> person.nameIn(ReaderLanguage.current()))
                .orElseGet(() -> getTranslation("letters.person.hidden"));
        PersonCard card = people.card(this, letter.person())
                .choice(choice.box(letter, whom))
                .row(new Badge(LetterCards.tone(item), LetterCards.state(this, item)));
        if (letter.state() == LetterState.HELD && letter.holdReason() != null) {
            card.line(getTranslation("letters.held." + letter.holdReason()));
        }
        return card.line(getTranslation(
                        "letters.my.returns",
                        relative(letter.leaseUntil()),
                        letter.kind().name()))
                .acts(Buttons.secondaryLink(
                        getTranslation(letter.state() == LetterState.HELD ? "letters.my.open" : "letters.go-on"),
                        wayOn(letter, people)));
    }

    /** Straight to the step one is at; where something is to be decided or the person is not shown, to the letter. */
    private static String wayOn(Letter letter, PersonSummary.Cards people) {
        return people.person(letter.person())
                .filter(person -> letter.state() != LetterState.HELD)
                .map(PersonBrief::publicId)
                .map(LettersNavigation::write)
                .orElseGet(() -> LettersNavigation.letter(letter.code()));
    }

    private String relative(Instant instant) {
        return new SpokenDates(ReaderLanguage.current().locale())
                .relative(BrowserZone.day(instant), BrowserZone.today(clock));
    }
}
