package org.vestka.letters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.EndReason;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/** My people, what is due, what is on the table, on its way, come back. */
@StyleSheet("vestka/letters.css")
@Route(LettersNavigation.MY)
@PermitAll
class MyLettersView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AdoptionService adoptions;
    private final transient LetterService letters;
    private final transient People people;
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final Div content = new Div();

    MyLettersView(AdoptionService adoptions, LetterService letters, People people, PersonSummary summary, Clock clock) {
        this.adoptions = adoptions;
        this.letters = letters;
        this.people = people;
        this.summary = summary;
        this.clock = clock;
        heading(getTranslation("letters.my.title"));
        acts(Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest()));
        content.addClassName("v-my");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        content.removeAll();
        for (Adoption adoption : adoptions.endedLately()) {
            content.add(new Note(
                    adoption.endReason() == EndReason.RELEASED ? Tone.GREEN : Tone.NEUTRAL,
                    getTranslation("adoption.thanks." + adoption.endReason())));
        }
        part("letters.my.table", new GrowingCards<>(letters::onTheTable, this::onTheTable));
        part("letters.my.people", new GrowingCards<>(adoptions::mine, this::myPeople));
        part("letters.my.way", new GrowingCards<>(letters::posted, this::onTheWay));
        if (content.getChildren().noneMatch(Section.class::isInstance)) {
            content.add(new EmptyState(
                    getTranslation("letters.my.empty"),
                    getTranslation("letters.my.empty.what"),
                    Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest())));
        }
    }

    private void part(String title, GrowingCards<?> cards) {
        if (!cards.isEmpty()) {
            content.add(new Section(getTranslation(title), cards));
        }
    }

    private List<PersonCard> onTheTable(List<Letter> table) {
        Map<PersonId, PersonBrief> briefs = briefs(table, Letter::person);
        return table.stream()
                .map(letter -> {
                    LetterListItem item = new LetterListItem(letter, List.of());
                    return card(briefs, letter.person())
                            .row(new Badge(LetterCards.tone(item), getTranslation(LetterCards.state(item))))
                            .line(getTranslation(
                                    "letters.my.returns", dates().relative(Utc.day(letter.leaseUntil()), today())))
                            .acts(Buttons.secondaryLink(
                                    getTranslation(
                                            letter.state() == LetterState.HELD ? "letters.my.open" : "letters.go-on"),
                                    LettersNavigation.letter(letter.code())));
                })
                .toList();
    }

    private List<PersonCard> myPeople(List<Adoption> mine) {
        Map<PersonId, PersonBrief> briefs = briefs(mine, Adoption::person);
        return mine.stream()
                .filter(adoption -> briefs.containsKey(adoption.person()))
                .map(adoption -> {
                    PersonBrief person = Objects.requireNonNull(briefs.get(adoption.person()));
                    return new AdoptionActs(adoption, person, adoptions, today(), this::refresh)
                            .on(summary.card(person));
                })
                .toList();
    }

    private List<PersonCard> onTheWay(List<LetterListItem> posted) {
        Map<PersonId, PersonBrief> briefs = briefs(posted, item -> item.letter().person());
        return posted.stream()
                .map(item -> card(briefs, item.letter().person())
                        .row(new Badge(LetterCards.tone(item), getTranslation(LetterCards.state(item))))
                        .line(getTranslation(
                                "letters.my.posted",
                                dates().relative(
                                                Objects.requireNonNull(
                                                        item.letter().postedOn()),
                                                today())))
                        .acts(Buttons.secondaryLink(
                                getTranslation("letters.my.open"),
                                LettersNavigation.letter(item.letter().code()))))
                .toList();
    }

    private <T> Map<PersonId, PersonBrief> briefs(List<T> page, Function<T, PersonId> whose) {
        return people.briefs(page.stream().map(whose).collect(Collectors.toSet()));
    }

    private PersonCard card(Map<PersonId, PersonBrief> briefs, PersonId person) {
        return summary.card(this, Optional.ofNullable(briefs.get(person)));
    }

    private static SpokenDates dates() {
        return new SpokenDates(ReaderLanguage.current().locale());
    }

    private LocalDate today() {
        return Utc.today(clock);
    }
}
