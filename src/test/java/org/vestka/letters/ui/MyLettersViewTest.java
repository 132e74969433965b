package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.AdoptionState;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.letters.SignKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.PersonCard;
import org.vestka.shared.ui.Section;
import org.vestka.testing.Statements;

class MyLettersViewTest extends AtTheScreen {

    @Autowired
    private PastLetters letters;

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private AdoptionService mine;

    @Autowired
    private PersonSummary summary;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void aPromiseIsPausedGoesOnIsPassedOnAndTakenBackWithOneClickEach() {
        PersonId person = made.inColony();
        promise(person);
        open("my");
        assertThat(page()).contains("My people", name(person), "A letter every month", "Next letter due");

        press("Pause");
        assertThat(page()).contains("Paused").doesNotContain("Next letter due");
        open("my");
        press("Go on");
        assertThat(page()).contains("Next letter due");
        open("my");
        press("Pass on");
        assertThat(page()).contains("Passed on").doesNotContain("Next letter due");
        pressLast("Undo");
        assertThat(page()).contains(name(person), "Next letter due").doesNotContain("Passed on");

        open("my");
        press("Pass on");
        open("my");
        assertThat(page()).doesNotContain(name(person));
    }

    @Test
    void whoWasFreedIsNamedInOneSentence() {
        PersonId one = made.inColony();
        PersonId other = made.inColony();
        promise(one);
        promise(other);
        List<PersonId> both = List.of(one, other);
        registry.release(both, CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        open("my");

        assertThat(page()).containsOnlyOnce("are free.").contains("2 of the people you wrote to are free.");
        both.forEach(person ->
                assertThat(page()).contains(people.brief(person).orElseThrow().originalName()));
        assertThat(find(Anchor.class).withText("Write to the next person").all())
                .hasSize(1);
    }

    @Test
    void rowsKeepTheirPlaceUntilThePageIsEnteredAnewAndTheNoticeNamesWhomItIsAbout() {
        PersonId first = made.inColony();
        PersonId second = made.inColony();
        promise(first);
        promise(second);
        open("my");
        List<String> before = cards();

        test(find(Button.class).withText("Pause").all().getFirst()).click();
        roundTrip();

        assertThat(cards()).isEqualTo(before);
        assertThat(adoption(first).state()).isEqualTo(AdoptionState.PAUSED);
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains(people.brief(first).orElseThrow().originalName() + ": paused");
        test(find(Button.class).withText("Pass on").all().getLast()).click();
        roundTrip();
        assertThat(cards()).isEqualTo(before);
        open("my");
        assertThat(cards()).isEqualTo(before.subList(0, 1));
    }

    @Test
    void whoIsFurtherDownIsLeftOutByNoAct() {
        Set<PersonId> people = Stream.generate(made::inColony).limit(22).collect(Collectors.toSet());
        people.forEach(this::promise);
        open("my");
        List<String> before = cards();
        assertThat(before).hasSize(20);

        test(find(Button.class).withText("Pass on").all().getFirst()).click();
        roundTrip();
        test(find(Button.class).withText("Pass on").all().getFirst()).click();
        roundTrip();
        test(find(Button.class).withText("Pause").all().get(4)).click();
        roundTrip();
        press("Show more");

        assertThat(cards())
                .startsWith(before.toArray(String[]::new))
                .hasSize(22)
                .doesNotHaveDuplicates();
        assertThat(offers("Show more")).isFalse();
    }

    @Test
    void aCardSaysWhatThePromiseIsNowHoweverItCameToBeSo() {
        PersonId free = made.inColony();
        promise(free);
        ClockInHand clock = new ClockInHand();
        AdoptionActs acts = drawn(free, clock);
        pressLater("Pass on", clock);
        pressLater("Take up again", clock);
        registry.release(List.of(free), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        pressLater("Pause", clock);
        assertThat(acts.card().getElement().getTextRecursively())
                .contains("Ended")
                .doesNotContain("Passed on");
        assertThat(find(Button.class).withText("Take up again").single().hasClassName("v-unseen"))
                .isTrue();

        PersonId elsewhere = made.inColony();
        promise(elsewhere);
        UI.getCurrent().removeAll();
        acts = drawn(elsewhere, clock);
        mine.passOn(adoption(elsewhere).id());
        pressLater("Pause", clock);
        assertThat(acts.card().getElement().getTextRecursively()).contains("Passed on");
        pressLater("Take up again", clock);
        assertThat(adoption(elsewhere).state()).isEqualTo(AdoptionState.ACTIVE);
    }

    @Test
    void theSecondClickOfADoubleClickDoesNothing() {
        PersonId person = made.inColony();
        promise(person);
        ClockInHand clock = new ClockInHand();
        drawn(person, clock);

        press("Pause");
        clock.time = clock.time.plusMillis(300);
        press("Go on");
        assertThat(adoption(person).state()).isEqualTo(AdoptionState.PAUSED);
        clock.time = clock.time.plusMillis(700);
        press("Go on");
        assertThat(adoption(person).state()).isEqualTo(AdoptionState.ACTIVE);
    }

    private AdoptionActs drawn(PersonId person, Clock clock) {
        AdoptionActs acts =
                new AdoptionActs(adoption(person), summary.cards(Set.of(person)), null, mine, summary, clock);
        UI.getCurrent().add(new CardList(acts.card()));
        return acts;
    }

    private void pressLater(String act, ClockInHand clock) {
        clock.time = clock.time.plusSeconds(1);
        press(act);
    }

    @Test
    void whatIsDueOnTheTableOnItsWayAndComeBackHasItsPlace() {
        PersonId begun = made.inColony();
        PersonId silent = made.inColony();
        PersonId answered = made.inColony();
        PersonId returned = made.inColony();
        transactions.executeWithoutResult(work -> {
            adoptions.adopt(supporter, begun, Rhythm.MONTHLY, now().minus(Duration.ofDays(40)));
            letters.reserved(supporter, begun, LetterKind.LETTER, LanguageTag.BE, now());
            posted(silent, 3);
            letters.sign(posted(answered, 30), SignKind.ANSWER, LocalDate.now(Clock.systemUTC()));
            letters.sign(posted(returned, 40), SignKind.RETURNED_STAMPED, LocalDate.now(Clock.systemUTC()));
        });
        open("my");

        assertThat(section("On the table")).contains(name(begun), "Reserved", "goes back by itself");
        assertThat(section("My people")).contains(name(begun), "It was due");
        assertThat(section("On the way"))
                .contains(name(silent), "Posted")
                .doesNotContain(name(answered), name(returned));
        assertThat(section("Came back")).contains(name(returned), "Came back").doesNotContain(name(answered));
        assertThat(section("A sign came")).contains(name(answered)).doesNotContain(name(returned));
    }

    @Test
    void aLongListGrowsAsOneAsks() {
        PersonId person = made.inColony();
        transactions.executeWithoutResult(work -> {
            for (int i = 0; i < 25; i++) {
                posted(person, i);
            }
        });
        open("my");
        assertThat(find(PersonCard.class).all()).hasSize(20);
        press("Show more");
        assertThat(find(PersonCard.class).all()).hasSize(25);
        assertThat(offers("Show more")).isFalse();
    }

    @Test
    void whyALetterIsHeldStandsBesideIt() {
        PersonId person = made.inColony();
        transactions.executeWithoutResult(
                work -> letters.reserved(supporter, person, LetterKind.LETTER, LanguageTag.BE, now()));
        open("my");
        assertThat(section("On the table")).doesNotContain("released before you posted");
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        open("my");
        assertThat(section("On the table"))
                .contains(name(person), "Held", "This person was released before you posted the letter.");
    }

    @Test
    void aLetterToSomebodyHiddenOnRequestIsGivenBackAndNamesNobody() {
        PersonId person = made.inColony();
        String name = name(person);
        transactions.executeWithoutResult(work -> {
            letters.reserved(supporter, person, LetterKind.LETTER, LanguageTag.BE, now());
            posted(person, 50);
        });
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        open("my");
        assertThat(section("On the table")).contains("Somebody who is no longer shown here", "Held");
        assertThat(section("On the way")).contains("Somebody who is no longer shown here");
        assertThat(page()).doesNotContain(name);

        open(find(Anchor.class).withText("Open").all().getFirst().getHref());
        assertThat(page())
                .contains("This person is not shown here any more")
                .doesNotContain(name, "Go on to the new address");
        press("Give the letter back");
        assertThat(page()).contains("You gave this letter back.").doesNotContain(name);
        open("my");
        assertThat(page()).doesNotContain("On the table");
    }

    @Test
    void whoIsFreeIsThankedFor() {
        PersonId person = made.inColony();
        promise(person);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        open("my");
        assertThat(page()).contains("One of the people you wrote to is free.");
    }

    @Test
    void theDatabaseIsAskedAsOftenForThirtyAsForThree() {
        manyOfEach(3, 3);
        open("my");
        int three = Statements.of(sql, () -> open("my")).size();
        assertThat(find(PersonCard.class).all()).hasSize(9);

        manyOfEach(27, 9);
        List<String> statements = Statements.of(sql, () -> open("my"));

        // the first page of what is on its way and of one's people, and all that one may have on the table
        assertThat(find(PersonCard.class).all()).hasSize(20 + 20 + 12);
        assertThat(statements).hasSize(three);
        // three lists, for each whom they are about, where these are held or the letters went, and what is announced
        // there
        assertThat(three).isLessThan(24);
    }

    /** So many people in as many places: adopted, written to, and some with a letter on the table. */
    private void manyOfEach(int many, int onTheTable) {
        for (int i = 0; i < many; i++) {
            PersonId person = made.inColony();
            boolean reserved = i < onTheTable;
            transactions.executeWithoutResult(work -> {
                adoptions.adopt(supporter, person, Rhythm.MONTHLY);
                posted(person, 40);
                if (reserved) {
                    letters.reserved(supporter, person, LetterKind.LETTER, LanguageTag.BE, now());
                }
            });
        }
    }

    @Test
    void daysAreThoseWhereTheWriterIs() {
        PersonId person = made.inColony();
        AnotherDay elsewhere = AnotherDay.than(now());
        transactions.executeWithoutResult(work -> {
            adoptions.adopt(supporter, person, Rhythm.MONTHLY);
            letters.posted(supporter, person, LetterKind.LETTER, LanguageTag.BE, elsewhere.event());
        });
        inZone(elsewhere.zone());
        open("my");
        assertThat(section("On the way")).contains("posted " + elsewhere.there());
        assertThat(section("My people")).contains("Last posted " + elsewhere.there());

        inZone(ZoneOffset.UTC);
        open("my");
        assertThat(section("On the way")).contains("posted " + elsewhere.inUtc());
    }

    @Test
    void whatIsDueFallsDueByTheMidnightThatRemindersGoBy() {
        PersonId due = made.inColony();
        AnotherDay elsewhere = AnotherDay.than(now());
        transactions.executeWithoutResult(
                work -> adoptions.adopt(supporter, due, Rhythm.ONE_LETTER, now().minus(Duration.ofDays(14))));
        for (ZoneId zone : List.of(elsewhere.zone(), ZoneOffset.UTC)) {
            inZone(zone);
            open("my");
            assertThat(section("My people")).contains("Next letter due today");
        }
    }

    @Test
    void whoHasNoAddressIsNotUrgedUponAnybody() {
        PersonId person = made.person()
                .held(CustodyKind.COLONY, made.facilityWithoutAddress(new CountryCode("BY"), FacilityKind.COLONY))
                .register();
        transactions.executeWithoutResult(
                work -> adoptions.adopt(supporter, person, Rhythm.MONTHLY, now().minus(Duration.ofDays(60))));
        open("my");
        assertThat(section("My people"))
                .contains(name(person), "No address now", "We tell you when there is one")
                .doesNotContain("It was due", "Next letter due");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("write/"));
        press("Pause");
        assertThat(section("My people")).contains("Paused");
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("write/"));
    }

    /** Whose cards stand there, from top to bottom. */
    private List<String> cards() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("v-name"))
                .map(Anchor::getHref)
                .toList();
    }

    private Adoption adoption(PersonId person) {
        return mine.mineOf(person).orElseThrow();
    }

    private void promise(PersonId person) {
        transactions.executeWithoutResult(work -> adoptions.adopt(supporter, person, Rhythm.MONTHLY));
    }

    private LetterId posted(PersonId person, int daysAgo) {
        return letters.posted(
                supporter, person, LetterKind.LETTER, LanguageTag.BE, now().minus(Duration.ofDays(daysAgo)));
    }

    private String section(String title) {
        return find(Section.class).all().stream()
                .map(section -> section.getElement().getTextRecursively())
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElse("");
    }

    /** Stands still until it is put on. */
    private static final class ClockInHand extends Clock {

        private Instant time = now();

        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(time, zone);
        }
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
