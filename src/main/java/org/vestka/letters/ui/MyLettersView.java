package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.letters.BatchOutcome;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterBatch;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterNews;
import org.vestka.letters.LetterService;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;

/** My people, what is due, what is on the table, on its way, come back, and where a sign came. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.MY)
@PermitAll
class MyLettersView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AdoptionService adoptions;
    private final transient LetterService letters;
    private final transient LetterBatch batch;
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Div said = new Div();
    private final Anchor suggest =
            Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest());

    MyLettersView(
            AdoptionService adoptions, LetterService letters, LetterBatch batch, PersonSummary summary, Clock clock) {
        this.adoptions = adoptions;
        this.letters = letters;
        this.batch = batch;
        this.summary = summary;
        this.clock = clock;
        heading(getTranslation("letters.my.title"));
        acts(
                suggest,
                Buttons.secondaryLink(getTranslation("letters.draw.several"), LettersNavigation.draw()),
                Buttons.secondaryLink(getTranslation("letters.pack.several"), LettersNavigation.newPack()));
        content.addClassName("v-my");
        said.addClassName("v-stack");
        add(content);
    }

    /** Only now: while one acts here every row keeps its place, or the next click would meet somebody else. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        said.removeAll();
        said.setVisible(false);
        content.add(said);
        List<Letter> together = batch.postedTogether(BrowserZone.current());
        if (!together.isEmpty()) {
            content.add(new PostedTogether(together, batch, this::told));
        }
        List<Adoption> ended = adoptions.endedLately();
        content.add(new ThanksForLetters(ended, cards(ended, Adoption::person)));
        LettersOnTable table = new LettersOnTable(letters, batch, summary, clock, this::told);
        if (!table.isEmpty()) {
            content.add(table);
        }
        part("letters.my.people", myPeople());
        part("letters.my.way", posted(LetterNews.NONE));
        part("letters.my.disagree", posted(LetterNews.CONTRADICTORY));
        part("letters.my.back", posted(LetterNews.NOT_ARRIVED));
        part("letters.my.signs", posted(LetterNews.ARRIVED));
        boolean empty = content.getChildren().noneMatch(Section.class::isInstance);
        // the empty page has the same act in its middle
        suggest.setVisible(!empty);
        if (empty) {
            content.add(new EmptyState(
                    getTranslation("letters.my.empty"),
                    getTranslation("letters.my.empty.what"),
                    Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest())));
        }
    }

    private GrowingCards<LetterListItem> posted(LetterNews news) {
        return new GrowingCards<>((offset, limit) -> letters.posted(news, offset, limit), this::posted);
    }

    private void part(String title, GrowingCards<?> cards) {
        if (!cards.isEmpty()) {
            content.add(new Section(getTranslation(title), cards));
        }
    }

    /** One acted on many, not on a row: the page shows how all stand now, and says what became of them. */
    private void told(BatchAct act, BatchOutcome outcome) {
        if (act == BatchAct.POSTED) {
            outcome.done().forEach(letter -> Draft.forget(letter.code()));
        }
        show();
        if (outcome.refused().isEmpty()) {
            String done = BatchReport.done(this, act, outcome);
            if (act == BatchAct.WRITTEN && !outcome.done().isEmpty()) {
                Notice.undoable(done, () -> unwrite(outcome));
            } else {
                Notice.show(done);
            }
        } else {
            said.add(new BatchReport(act, outcome, summary));
            said.setVisible(true);
        }
        arrived();
    }

    private void unwrite(BatchOutcome written) {
        Attempt.to(
                this,
                () -> told(
                        BatchAct.UNWRITTEN,
                        batch.markUnwritten(
                                written.done().stream().map(Letter::id).toList())));
    }

    /** Grows by those not drawn yet: with an act a promise leaves the list, or goes to another place in it. */
    private GrowingCards<Adoption> myPeople() {
        Set<PersonId> drawn = new HashSet<>();
        return new GrowingCards<>((offset, limit) -> adoptions.mine(drawn, limit), page -> {
            page.forEach(adoption -> drawn.add(adoption.person()));
            return myPeople(page);
        });
    }

    private List<PersonCard> myPeople(List<Adoption> mine) {
        PersonSummary.Cards cards = cards(mine, Adoption::person);
        Map<PersonId, Instant> lastPosted = letters.lastPosted(cards.people().keySet());
        return mine.stream()
                .filter(adoption -> cards.person(adoption.person()).isPresent())
                .map(adoption -> new AdoptionActs(
                                adoption, cards, lastPosted.get(adoption.person()), adoptions, summary, clock)
                        .card())
                .toList();
    }

    private List<PersonCard> posted(List<LetterListItem> posted) {
        PersonSummary.Cards cards = cards(posted, item -> item.letter().person());
        Map<AddressId, String> wentTo = summary.places(posted.stream()
                .flatMap(item -> Stream.ofNullable(item.letter().address()))
                .map(FrozenAddress::address)
                .collect(Collectors.toSet()));
        return posted.stream()
                .map(item -> cards.in(this, item.letter().person(), place(item.letter(), wentTo))
                        .row(new Badge(LetterCards.tone(item), LetterCards.state(this, item)))
                        .line(getTranslation(
                                "letters.my.posted",
                                relative(Objects.requireNonNull(item.letter().postedAt())),
                                item.letter().kind().name()))
                        .acts(Buttons.secondaryLink(
                                getTranslation("letters.my.open"),
                                LettersNavigation.letter(item.letter().code()))))
                .toList();
    }

    /** Where it went, be they moved since. */
    private static String place(Letter letter, Map<AddressId, String> wentTo) {
        FrozenAddress address = letter.address();
        return address == null ? "" : wentTo.getOrDefault(address.address(), "");
    }

    private <T> PersonSummary.Cards cards(List<T> page, Function<T, PersonId> whose) {
        return summary.cards(page.stream().map(whose).collect(Collectors.toSet()));
    }

    private String relative(Instant instant) {
        return new SpokenDates(ReaderLanguage.current().locale())
                .relative(BrowserZone.day(instant), BrowserZone.today(clock));
    }
}
