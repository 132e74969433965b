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
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.directory.PersonId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterNews;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
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
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Anchor suggest =
            Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest());

    MyLettersView(AdoptionService adoptions, LetterService letters, PersonSummary summary, Clock clock) {
        this.adoptions = adoptions;
        this.letters = letters;
        this.summary = summary;
        this.clock = clock;
        heading(getTranslation("letters.my.title"));
        acts(suggest, Buttons.secondaryLink(getTranslation("letters.draw.several"), LettersNavigation.draw()));
        content.addClassName("v-my");
        add(content);
    }

    /** Only now: while one acts here every row keeps its place, or the next click would meet somebody else. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        List<Adoption> ended = adoptions.endedLately();
        content.add(new ThanksForLetters(ended, cards(ended, Adoption::person)));
        part("letters.my.table", new GrowingCards<>(letters::onTheTable, this::onTheTable));
        part("letters.my.people", myPeople());
        part("letters.my.way", posted(LetterNews.NONE));
        part("letters.my.back", posted(LetterNews.CAME_BACK));
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

    private List<PersonCard> onTheTable(List<Letter> table) {
        PersonSummary.Cards cards = cards(table, Letter::person);
        return table.stream()
                .map(letter -> {
                    LetterListItem item = new LetterListItem(letter, List.of());
                    return cards.card(this, letter.person())
                            .row(new Badge(LetterCards.tone(item), LetterCards.state(this, item)))
                            .line(getTranslation(
                                    "letters.my.returns",
                                    relative(letter.leaseUntil()),
                                    letter.kind().name()))
                            .acts(Buttons.secondaryLink(
                                    getTranslation(
                                            letter.state() == LetterState.HELD ? "letters.my.open" : "letters.go-on"),
                                    wayOn(letter, cards)));
                })
                .toList();
    }

    /** Straight to the step one is at; where something is to be decided or the person is not shown, to the letter. */
    private static String wayOn(Letter letter, PersonSummary.Cards cards) {
        return cards.person(letter.person())
                .filter(person -> letter.state() != LetterState.HELD)
                .map(person -> LettersNavigation.write(person.publicId()))
                .orElseGet(() -> LettersNavigation.letter(letter.code()));
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
        return posted.stream()
                .map(item -> cards.card(this, item.letter().person())
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

    private <T> PersonSummary.Cards cards(List<T> page, Function<T, PersonId> whose) {
        return summary.cards(page.stream().map(whose).collect(Collectors.toSet()));
    }

    private String relative(Instant instant) {
        return new SpokenDates(ReaderLanguage.current().locale())
                .relative(BrowserZone.day(instant), BrowserZone.today(clock));
    }
}
