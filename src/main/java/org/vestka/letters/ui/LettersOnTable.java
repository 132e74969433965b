package org.vestka.letters.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;

/** Letters on the table, one below the other; several are marked in one act. */
class LettersOnTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final LetterChoice choice = new LetterChoice();
    private final GrowingCards<Letter> cards;

    LettersOnTable(LetterService letters, LetterBatch batch, PersonSummary summary, Clock clock, BatchActs.Told told) {
        super("");
        this.summary = summary;
        this.clock = clock;
        setHeading(getTranslation("letters.my.table"));
        BatchActs acts = new BatchActs(this, choice, batch, clock, told);
        choice.act(Buttons.secondary(getTranslation("letters.batch.posted"), acts::posted))
                .act(Buttons.secondary(getTranslation("letters.batch.written"), acts::written))
                .act(Buttons.secondary(getTranslation("letters.pack.print"), this::print))
                .act(Buttons.quiet(getTranslation("letters.batch.unwritten"), acts::notWritten));
        cards = new GrowingCards<>(letters::onTheTable, this::draw);
        add(choice, cards);
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    private void print() {
        getUI().ifPresent(ui -> ui.navigate(
                LettersNavigation.newPack(),
                QueryParameters.of(
                        NewPackView.CHOSEN,
                        choice.chosen().stream()
                                .map(letter -> letter.code().value())
                                .collect(Collectors.joining(",")))));
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
            card.line(summary.held(this, letter, people.person(letter.person())));
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
