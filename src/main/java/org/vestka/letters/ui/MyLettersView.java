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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.EndReason;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterListItem;
import org.vestka.letters.LetterService;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
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
    private static final int PAGE = 20;

    private final transient AdoptionService adoptions;
    private final transient LetterService letters;
    private final transient People people;
    private final transient PersonSummary summary;
    private final transient Clock clock;
    private final Div content = new Div();
    private int shown = PAGE;

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
        List<Adoption> mine = adoptions.mine();
        List<Adoption> ended = adoptions.endedLately();
        List<Letter> table = letters.onTheTable();
        List<LetterListItem> posted = letters.posted(0, shown);
        Map<PersonId, PersonBrief> briefs = people.briefs(Stream.of(
                        mine.stream().map(Adoption::person),
                        ended.stream().map(Adoption::person),
                        table.stream().map(Letter::person),
                        posted.stream().map(item -> item.letter().person()))
                .flatMap(each -> each)
                .collect(Collectors.toSet()));
        for (Adoption adoption : ended) {
            content.add(new Note(
                    adoption.endReason() == EndReason.RELEASED ? Tone.GREEN : Tone.NEUTRAL,
                    getTranslation("adoption.thanks." + adoption.endReason())));
        }
        if (mine.isEmpty() && table.isEmpty() && posted.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("letters.my.empty"),
                    getTranslation("letters.my.empty.what"),
                    Buttons.primaryLink(getTranslation("adoption.suggest.title"), LettersNavigation.suggest())));
            return;
        }
        if (!table.isEmpty()) {
            content.add(onTheTable(table, briefs));
        }
        if (!mine.isEmpty()) {
            content.add(new Section(getTranslation("letters.my.people"), myPeople(mine, briefs)));
        }
        if (!posted.isEmpty()) {
            content.add(onTheWay(posted, briefs));
        }
    }

    private Section onTheTable(List<Letter> table, Map<PersonId, PersonBrief> briefs) {
        CardList cards = new CardList();
        for (Letter letter : table) {
            PersonBrief person = briefs.get(letter.person());
            if (person != null) {
                LetterListItem item = new LetterListItem(letter, List.of());
                cards.addCard(summary.card(person)
                        .row(new Badge(LetterCards.tone(item), getTranslation(LetterCards.state(item))))
                        .line(getTranslation(
                                "letters.my.returns", dates().relative(LetterDays.day(letter.leaseUntil()), today())))
                        .acts(Buttons.secondaryLink(
                                getTranslation("letters.go-on"), LettersNavigation.letter(letter.code()))));
            }
        }
        return new Section(getTranslation("letters.my.table"), cards);
    }

    private CardList myPeople(List<Adoption> mine, Map<PersonId, PersonBrief> briefs) {
        CardList cards = new CardList();
        for (Adoption adoption : mine) {
            PersonBrief person = briefs.get(adoption.person());
            if (person != null) {
                cards.addCard(
                        new AdoptionActs(adoption, person, adoptions, today(), this::refresh).on(summary.card(person)));
            }
        }
        return cards;
    }

    private Section onTheWay(List<LetterListItem> posted, Map<PersonId, PersonBrief> briefs) {
        CardList cards = new CardList();
        for (LetterListItem item : posted) {
            PersonBrief person = briefs.get(item.letter().person());
            LocalDate day = item.letter().postedOn();
            if (person != null && day != null) {
                PersonCard card = summary.card(person)
                        .row(new Badge(LetterCards.tone(item), getTranslation(LetterCards.state(item))))
                        .line(getTranslation("letters.my.posted", dates().relative(day, today())))
                        .acts(Buttons.secondaryLink(
                                getTranslation("letters.my.open"),
                                LettersNavigation.letter(item.letter().code())));
                cards.addCard(card);
            }
        }
        Section section = new Section(getTranslation("letters.my.way"), cards);
        if (posted.size() == shown) {
            section.add(Buttons.secondary(getTranslation("letters.my.more"), () -> {
                shown += PAGE;
                refresh();
            }));
        }
        return section;
    }

    private static SpokenDates dates() {
        return new SpokenDates(ReaderLanguage.current().locale());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
