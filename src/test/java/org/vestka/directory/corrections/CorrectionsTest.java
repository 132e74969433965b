package org.vestka.directory.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.PAGE_STATE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.Plans;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What strangers propose, what of it takes effect at once, and what editors make of it. */
@VestkaTest
@Import(TestPeople.class)
@RecordApplicationEvents
class CorrectionsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String WHY = "The source says so.";

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AddressProposals proposals;

    @Autowired
    private MotionDesk motion;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private Waves waves;

    @Autowired
    private WordsOfWaves words;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private HidingAlarm alarm;

    @Autowired
    private CorrectionRepository stored;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private DSLContext sql;

    private CorrectionsThere there;
    private AccountId editor;

    @BeforeEach
    void nothingWaits() {
        there = new CorrectionsThere(sql);
        there.none();
        editor = accounts.make(Role.EDITOR);
    }

    @Test
    void nothingIsKeptOfWhoSentIt() {
        PersonId person = make.inColony();
        int recorded = sql.fetchCount(AUDIT_EVENT);

        accounts.as(editor, () -> propose(new OfPerson(person), Matter.NAME, "It is spelled Prydumanny."));
        corrections.hide(new OfPerson(person), "", null);

        assertThat(sql.fetchCount(AUDIT_EVENT)).isEqualTo(recorded);
        assertThat(sql.selectFrom(CORRECTION).fetch()).hasSize(2).allSatisfy(row -> {
            assertThat(row.getReceivedOn()).isEqualTo(TODAY);
            assertThat(row.getDecidedAt()).isNull();
            assertThat(row.getReason()).isNull();
        });
        // of the moment at which the page went only the day can be read
        Instant first = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Instant> published = sql.select(PUBLICATION_CHANGE.CHANGED_AT)
                .from(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(PUBLICATION_CHANGE.ID)
                .fetch(PUBLICATION_CHANGE.CHANGED_AT);
        assertThat(published).hasSize(2);
        assertThat(published.getLast()).isIn(first, published.getFirst());
        assertThat(sql.select(PERSON_LISTING.CHANGED_AT)
                        .from(PERSON_LISTING)
                        .where(PERSON_LISTING.PERSON_ID.eq(person.value()))
                        .fetchSingle(PERSON_LISTING.CHANGED_AT))
                .isEqualTo(published.getLast());
    }

    @Test
    void whoIsHiddenIsGoneAtOnceAndComesBackAsBefore() {
        PersonId person = make.inColony();

        assertThat(corrections.hide(new OfPerson(person), "please", null)).isEqualTo(Hiding.AT_ONCE);

        assertThat(people.brief(person)).isEmpty();
        assertThat(addresses.of(person, TODAY)).isNotInstanceOf(Printable.class);
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(waiting.hiding()).isTrue();
        assertThat(waiting.words()).isEqualTo("please");

        assertThat(accounts.as(editor, () -> desk.refuse(waiting.id(), waiting.version(), WHY)))
                .as("one hand publishes nobody")
                .isTrue();
        assertThat(people.brief(person)).isEmpty();
        Correction proposed = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(proposed.toBeShown()).isTrue();
        assertThat(proposed.words()).isEqualTo("please");
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.refuse(proposed.id(), proposed.version(), WHY)))
                .isInstanceOf(SecondHandNeeded.class);
        alarm.tell();
        assertThat(stored.hides()).as("editors go on hearing of it").isEqualTo(1);
        assertThat(accounts.as(accounts.make(Role.EDITOR), () -> desk.refuse(proposed.id(), proposed.version(), WHY)))
                .isFalse();

        assertThat(people.brief(person)).isPresent();
        assertThat(addresses.of(person, TODAY)).isInstanceOf(Printable.class);
        assertThat(people.page(people.brief(person).orElseThrow().publicId())
                        .orElseThrow()
                        .publicationChanges())
                .as("a reader never learns of it")
                .extracting(change -> change.publication())
                .containsExactly(Publication.PUBLIC);
        // and strangers leave it in peace for a time
        assertThat(corrections.hide(new OfPerson(person), "", null)).isEqualTo(Hiding.AFTER_A_LOOK);
        assertThat(people.brief(person)).isPresent();
    }

    @Test
    void whoIsHiddenForGoodIsWithheldByTwoHands() {
        PersonId person = make.inColony();
        corrections.hide(new OfPerson(person), "", null);
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();

        assertThat(accounts.as(editor, () -> desk.accept(waiting.id(), waiting.version(), WHY)))
                .as("another has to agree")
                .isTrue();

        Correction kept = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(publication(person)).isEqualTo(Publication.HIDDEN);
        assertThat(accounts.as(editor, () -> desk.mine(kept))).isTrue();
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.accept(kept.id(), kept.version(), WHY)))
                .isInstanceOf(SecondHandNeeded.class);
        AccountId other = accounts.make(Role.EDITOR);
        assertThat(accounts.as(other, () -> desk.mine(kept))).isFalse();
        assertThat(accounts.as(other, () -> desk.accept(kept.id(), kept.version(), WHY)))
                .isFalse();
        assertThat(publication(person)).isEqualTo(Publication.WITHHELD);
        assertThat(accounts.as(editor, () -> desk.count())).isZero();
    }

    /** Who has hidden somebody on their page ends nothing by the queue either. */
    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "WITHHELD"})
    void aWishThatWaitsIsNoWayAroundTheSecondHand(Publication hidden) {
        PersonId person = make.inColony();
        sql.update(PERSON)
                .set(PERSON.UPDATED_AT, Instant.now().minus(Duration.ofDays(3)))
                .where(PERSON.ID.eq(person.value()))
                .execute();
        corrections.hide(new OfPerson(person), "", null);
        showAgain(person, editor, accounts.make(Role.EDITOR));
        corrections.hide(new OfPerson(person), "once more", null);
        accounts.as(editor, () -> editing.publish(person, version(person), hidden, WHY));
        Correction wish = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();

        assertThat(accounts.as(editor, () -> desk.accept(wish.id(), wish.version(), WHY)))
                .as("another has to agree")
                .isTrue();

        assertThat(ended(person)).isZero();
        assertThat(pastOf(person)).isPositive();
        Correction kept = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.accept(kept.id(), kept.version(), WHY)))
                .isInstanceOf(SecondHandNeeded.class);
        AccountId other = accounts.make(Role.EDITOR);
        assertThat(accounts.as(other, () -> desk.accept(kept.id(), kept.version(), WHY)))
                .isFalse();
        assertThat(publication(person)).isEqualTo(Publication.WITHHELD);
        assertThat(ended(person)).isEqualTo(1);
        assertThat(pastOf(person)).isZero();
        assertThat(accounts.as(other, () -> editing.proposed(person)))
                .as("what waited for a second hand has had it")
                .isEmpty();
    }

    private long ended(PersonId person) {
        return events.stream(PersonWithdrawn.class)
                .filter(event -> event.person().equals(person))
                .count();
    }

    private int pastOf(PersonId person) {
        return sql.fetchCount(
                PAGE_STATE, PAGE_STATE.PERSON_ID.eq(person.value()).and(PAGE_STATE.STATE.isNotNull()));
    }

    private int version(PersonId person) {
        return sql.select(PERSON.VERSION)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle()
                .value1();
    }

    @Test
    void whatOneWouldHideForGoodAnotherShowsAgain() {
        PersonId person = make.inColony();
        corrections.hide(new OfPerson(person), "", null);
        showAgain(person, editor, accounts.make(Role.EDITOR));
        corrections.hide(new OfPerson(person), "once more", null);
        Correction shown = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(shown.hiding()).isFalse();

        accounts.as(editor, () -> desk.accept(shown.id(), shown.version(), WHY));
        assertThat(publication(person))
                .as("hidden by the first hand, without an end")
                .isEqualTo(Publication.HIDDEN);

        Correction kept = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        AccountId other = accounts.make(Role.EDITOR);
        accounts.as(other, () -> desk.refuse(kept.id(), kept.version(), WHY));
        Correction back = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(back.toBeHidden()).as("the other way now").isFalse();
        assertThat(accounts.as(other, () -> desk.accept(back.id(), back.version(), WHY)))
                .as("who thinks again is a first hand again")
                .isTrue();
        assertThat(publication(person)).isEqualTo(Publication.HIDDEN);
        showAgain(person, editor, other);
        assertThat(people.brief(person).orElseThrow().publication()).isEqualTo(Publication.PUBLIC);
    }

    /** By two hands. */
    private void showAgain(PersonId person, AccountId one, AccountId other) {
        for (AccountId hand : List.of(one, other)) {
            accounts.as(hand, () -> {
                Correction wish = desk.queue(0, 50).stream()
                        .filter(each -> each.subject().equals(new OfPerson(person)))
                        .findFirst()
                        .orElseThrow();
                return desk.refuse(wish.id(), wish.version(), WHY);
            });
        }
    }

    @Test
    void whatIsWrongWithAnAddressIsDecidedWithTheAddressThatAnswersIt() {
        FacilityId place = make.facility();
        propose(new OfPlace(place), Matter.ADDRESS, "The prison has moved to Prydumanaje");
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        MotionDraft draft = MotionDraft.move(place, TestPeople.address(7301), PartialDate.of(TODAY), TestPeople.SOURCE)
                .answering(waiting.id().value());

        AddressProposalId proposed = accounts.as(editor, () -> proposals.propose(draft));
        assertThat(accounts.as(editor, () -> desk.find(waiting.id()))
                        .orElseThrow()
                        .words())
                .as("one hand decides nothing")
                .isEqualTo("The prison has moved to Prydumanaje");
        accounts.as(accounts.make(Role.EDITOR), () -> {
            MotionDraft stored =
                    Objects.requireNonNull(proposals.of(place).orElseThrow().draft());
            proposals.agree(proposed, motion.preview(stored).seen());
        });

        assertThat(accounts.as(editor, () -> desk.find(waiting.id()))).isEmpty();
        words.delete();
        assertThat(sql.selectFrom(CORRECTION).fetchSingle())
                .as("the act can be taken back for a day, and so its words are kept")
                .satisfies(row -> {
                    assertThat(row.getState()).isEqualTo(CorrectionState.ANSWERED);
                    assertThat(row.getWords()).isEqualTo("The prison has moved to Prydumanaje");
                });

        MotionId act = new MotionId(sql.selectFrom(CORRECTION).fetchSingle().getMotionId());
        accounts.as(editor, () -> motion.undo(act));
        assertThat(accounts.as(editor, () -> desk.find(waiting.id())).orElseThrow())
                .as("a colleague took the act back: what somebody said waits again")
                .satisfies(again -> {
                    assertThat(again.words()).isEqualTo("The prison has moved to Prydumanaje");
                    assertThat(again.state()).isEqualTo(CorrectionState.NEW);
                });
    }

    @Test
    void onceTheActCannotBeTakenBackTheWordsGo() {
        FacilityId place = make.facility();
        propose(new OfPlace(place), Matter.ADDRESS, "Letters come back from there");
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        noAddress(place, waiting);
        assertThat(sql.selectFrom(CORRECTION).fetchSingle().getState()).isEqualTo(CorrectionState.ANSWERED);

        sql.execute("update motion set on_date = '2020-01-01', at = date_sub(at, interval 25 hour) where id = "
                + sql.selectFrom(CORRECTION).fetchSingle().getMotionId());
        words.delete();

        assertThat(sql.selectFrom(CORRECTION).fetchSingle()).satisfies(row -> {
            assertThat(row.getState()).isEqualTo(CorrectionState.ACCEPTED);
            assertThat(row.getWords()).isEmpty();
        });
    }

    @Test
    void anActOnOnePlaceDecidesNothingAboutAnother() {
        FacilityId place = make.facility();
        propose(new OfPlace(make.facility()), Matter.ADDRESS, "Letters come back from there");
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();

        noAddress(place, waiting);

        assertThat(accounts.as(editor, () -> desk.find(waiting.id()))).isPresent();
    }

    private void noAddress(FacilityId place, Correction answered) {
        accounts.as(editor, () -> {
            MotionDraft draft = MotionDraft.noAddress(place, PartialDate.of(TODAY), TestPeople.SOURCE)
                    .answering(answered.id().value());
            motion.approve(draft, motion.preview(draft).seen());
        });
    }

    @Test
    void aPlaceIsNeverHiddenByAStranger() {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();

        assertThat(corrections.hide(new OfPlace(place), "", null)).isEqualTo(Hiding.AFTER_A_LOOK);
        assertThat(corrections.hideWithoutScript(new OfPlace(place), "so many letters"))
                .isEqualTo(Hiding.AFTER_A_LOOK);

        assertThat(addresses.of(person, TODAY)).isInstanceOf(Printable.class);
        assertThat(places.page(place).orElseThrow().hidden()).isFalse();
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        assertThat(accounts.as(editor, () -> desk.accept(waiting.id(), waiting.version(), WHY)))
                .isFalse();

        assertThat(places.page(place).orElseThrow().addresses()).isEmpty();
        assertThat(addresses.of(person, TODAY)).isNotInstanceOf(Printable.class);
        assertThat(accounts.as(editor, () -> places.page(place).orElseThrow().addresses()))
                .isNotEmpty();
        accounts.as(editor, () -> desk.showAgain(place));
        assertThat(addresses.of(person, TODAY)).isInstanceOf(Printable.class);
    }

    @Test
    void hidingIsNoWeaponAndNobodysWishIsLost() {
        int all = Corrections.MOST_HIDDEN + 4;
        List<PersonId> many =
                java.util.stream.Stream.generate(make::inColony).limit(all).toList();
        int most = corrections.mostHidden();
        assertThat(most).isBetween(Corrections.LEAST_HIDDEN, Corrections.MOST_HIDDEN);
        for (PersonId person : many) {
            corrections.hide(new OfPerson(person), "", null);
        }
        int gone = (int)
                many.stream().filter(person -> people.brief(person).isEmpty()).count();
        assertThat(gone).as("until somebody has looked").isBetween(corrections.mostHidden(), most);
        assertThat(accounts.as(editor, () -> desk.count())).isEqualTo(all);
        List<Correction> queue = accounts.as(editor, () -> desk.queue(0, 100));
        List<Correction> together = together();
        assertThat(queue.size() + together.size()).isEqualTo(all);
        assertThat(together.isEmpty() ? queue.subList(0, all - gone) : together)
                .as("first who is still shown")
                .noneMatch(Correction::hiding);
        // whoever asks again in the same words changes nothing; in other words it is another's wish, and the page waits
        // once
        PersonId last = many.getLast();
        corrections.hide(new OfPerson(last), "", null);
        assertThat(accounts.as(editor, () -> desk.count())).isEqualTo(all);
        int asked = 2 * Corrections.WISHES_WITH_WORDS;
        for (int i = 0; i < asked; i++) {
            corrections.hideWithoutScript(new OfPerson(last), "It is me " + i);
        }
        assertThat(accounts.as(editor, () -> desk.count())).isEqualTo(all);
        Correction one = waitingFor(last);
        assertThat(one.wishes()).as("none is dropped").isEqualTo(asked + 1);
        assertThat(one.words().lines()).hasSize(Corrections.WISHES_WITH_WORDS).startsWith("It is me 0", "It is me 1");

        corrections.hideWithoutScript(new OfPerson(last), "One more, while an editor looks.");
        accounts.as(editor, () -> desk.refuse(one.id(), one.version(), WHY));
        assertThat(accounts.as(editor, () -> desk.count()))
                .as("decided at once, and a flood keeps nobody from it")
                .isEqualTo(all - 1);
    }

    @Test
    void twoWhoAskAtOnceAreNotHiddenBeyondTheBound() {
        PersonId one = make.inColony();
        PersonId other = make.inColony();
        while (stored.hiddenUnseen() < corrections.mostHidden() - 1) {
            corrections.hide(new OfPerson(make.inColony()), "", null);
        }

        CompletableFuture<Hiding> waiting = Objects.requireNonNull(transactions.execute(work -> {
            assertThat(corrections.hide(new OfPerson(one), "", null)).isEqualTo(Hiding.AT_ONCE);
            CompletableFuture<Hiding> second =
                    CompletableFuture.supplyAsync(() -> corrections.hide(new OfPerson(other), "", null));
            assertThat(second).failsWithin(Duration.ofSeconds(2));
            assertThat(second).as("it waits for the first").isNotDone();
            return second;
        }));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(Hiding.AFTER_A_LOOK);
        assertThat(stored.hiddenUnseen()).isEqualTo(corrections.mostHidden());
    }

    @Test
    void aWishThatComesWhileAnEditorLooksIsReadBeforeTheDecision() {
        PersonId person = make.inColony();
        corrections.hide(new OfPerson(person), "", null);
        for (AccountId hand : List.of(editor, accounts.make(Role.EDITOR))) {
            accounts.as(
                    hand,
                    () -> desk.refuse(
                            waitingFor(person).id(), waitingFor(person).version(), WHY));
        }
        corrections.hide(new OfPerson(person), "one", null);
        Correction looked = waitingFor(person);

        corrections.hide(new OfPerson(person), "another\nof two lines", null);

        assertThatThrownBy(() -> accounts.as(editor, () -> desk.refuse(looked.id(), looked.version(), WHY)))
                .isInstanceOf(DecidedMeanwhile.class);
        assertThat(waitingFor(person).words()).isEqualTo("one\nanother of two lines");
    }

    /** Of a day on which many came. */
    private List<Correction> together() {
        return accounts.as(editor, () -> waves.all().stream()
                .flatMap(wave -> waves.entries(wave, 0, 200).stream())
                .toList());
    }

    private Correction waitingFor(PersonId person) {
        return Stream.concat(accounts.as(editor, () -> desk.queue(0, 200)).stream(), together().stream())
                .filter(each -> each.subject().equals(new OfPerson(person)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void correctionsThatFillAPageKeepNoWishOut() {
        PersonId person = make.inColony();
        for (int i = 0; i < Corrections.WAITING_FOR_ONE_PAGE; i++) {
            propose(new OfPerson(person), Matter.OTHER, "Number " + i);
        }
        assertThat(corrections.hide(new OfPerson(person), "please", null)).isEqualTo(Hiding.AT_ONCE);
    }

    @Test
    void whoDoesNoWorkLeavesRoomForWhoDoes() {
        PersonId next = make.inColony();
        int gone = 0;
        while (corrections.hideWithoutScript(new OfPerson(next), "") == Hiding.AT_ONCE) {
            gone++;
            next = make.inColony();
        }
        assertThat(gone).isBetween(Corrections.LEAST_HIDDEN / 2, Corrections.MOST_HIDDEN / 2);
        assertThat(accounts.as(editor, () -> desk.queue(0, 1)).getFirst().subject())
                .as("kept, and first")
                .isEqualTo(new OfPerson(next));
        assertThat(corrections.hide(new OfPerson(next), "", null)).isEqualTo(Hiding.AT_ONCE);
        assertThat(accounts.as(editor, () -> desk.count()))
                .as("one wish, in effect now")
                .isEqualTo(gone + 1);
    }

    @Test
    void whoeverAskedFirstDoesNotSpendThePersonsOwnWish() {
        PersonId person = make.inColony();
        PersonId hidden = make.inColony();
        corrections.hide(new OfPerson(hidden), "", null);
        corrections.hide(new OfPerson(person), "", null);
        showAgain(person, editor, accounts.make(Role.EDITOR));

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null)).isEqualTo(Hiding.AFTER_A_LOOK);

        assertThat(accounts.as(editor, () -> desk.queue(0, 1)).getFirst().words())
                .isEqualTo("It is me.");
        alarm.tell();
        assertThat(stored.hidesThatWait()).isTrue();
    }

    @Test
    void anHourTakesNoMoreThanAnHours() {
        HidingPace six = new HidingPace(new CorrectionSettings(6), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(IntStream.range(0, 20).filter(i -> six.another()).count()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call his wife Maryja Prydumanaja",
                "phone +375 29 123-45-67",
                "ён жыве на вул. Лясная, 5, кв. 12",
                "write to ales@example.org"
            })
    void whatWeNeverStoreIsNotTaken(String words) {
        PersonId person = make.inColony();

        assertThatThrownBy(() -> propose(new OfPerson(person), Matter.OTHER, words))
                .isInstanceOfSatisfying(CorrectionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CorrectionRefused.Reason.PRIVATE_WORDS));
        assertThat(sql.fetchCount(CORRECTION)).isZero();
        // who wants to be hidden is not sent away for it
        corrections.hide(new OfPerson(person), words, null);
        assertThat(sql.select(CORRECTION.WORDS).from(CORRECTION).fetchSingle(CORRECTION.WORDS))
                .doesNotContain("Maryja", "123-45-67", "Лясная, 5", "ales@");
    }

    @Test
    void onePageIsNotFlooded() {
        PersonId person = make.inColony();
        for (int i = 0; i < Corrections.WAITING_FOR_ONE_PAGE; i++) {
            propose(new OfPerson(person), Matter.OTHER, "Number " + i);
        }
        assertThatThrownBy(() -> propose(new OfPerson(person), Matter.OTHER, "one more"))
                .isInstanceOf(CorrectionRefused.class);
    }

    @Test
    void nobodyLearnsOfWhoIsNotShown() {
        PersonId draft = make.person().published(Publication.DRAFT).register();

        assertThatThrownBy(() -> corrections.hide(new OfPerson(draft), "", null))
                .isInstanceOfSatisfying(CorrectionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CorrectionRefused.Reason.GONE));
    }

    @Test
    void theQueueBeginsWithWhatMustBeHidden() {
        PersonId unwritten = make.inColony();
        PersonId written = make.inColony();
        PersonId hidden = make.inColony();
        sql.execute("update person_attention set reserved = 3 where person_id = " + written.value());
        propose(new OfPerson(unwritten), Matter.NAME, "first");
        propose(new OfPerson(written), Matter.NAME, "second");
        corrections.hide(new OfPerson(hidden), "", null);

        assertThat(accounts.as(editor, () -> desk.queue(0, 10)))
                .extracting(Correction::subject)
                .containsExactly(new OfPerson(hidden), new OfPerson(written), new OfPerson(unwritten));
    }

    @Test
    void whatIsAcceptedIsAppliedWithItsSourceAndTheWordsGo() {
        PersonId person = make.inColony();
        propose(new OfPerson(person), Matter.NAME, "Алесь Правільны");
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();
        PersonPage page = page(person);

        accounts.as(
                editor,
                () -> desk.accept(
                        waiting.id(),
                        waiting.version(),
                        page.version(),
                        PersonFacts.by(TestPeople.SOURCE)
                                .names(List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Алесь Правільны")))
                                .build(),
                        false,
                        WHY));

        assertThat(page(person).originalName()).isEqualTo("Алесь Правільны");
        assertThat(sql.selectFrom(CORRECTION).fetchSingle()).satisfies(row -> {
            assertThat(row.getWords()).isEmpty();
            assertThat(row.getKnownFrom()).isEmpty();
            assertThat(row.getReason()).isEqualTo(WHY);
        });
        accounts.as(editor, () -> assertThatThrownBy(() -> desk.refuse(waiting.id(), waiting.version(), WHY))
                .isInstanceOf(DecidedMeanwhile.class));
    }

    @Test
    void aDecisionHasAReasonThatNamesNobody() {
        PersonId person = make.inColony();
        propose(new OfPerson(person), Matter.OTHER, "something");
        Correction waiting = accounts.as(editor, () -> desk.queue(0, 10)).getFirst();

        for (String reason : List.of(" ", "his wife Maryja Prydumanaja told us")) {
            accounts.as(editor, () -> assertThatThrownBy(() -> desk.refuse(waiting.id(), waiting.version(), reason))
                    .isInstanceOf(ReasonRefused.class));
        }
        accounts.as(accounts.make(), () -> assertThatThrownBy(() -> desk.queue(0, 10))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void theQueueReadsWhatWaitsAndNoMore() {
        PersonId person = make.inColony();
        propose(new OfPerson(person), Matter.OTHER, "something");
        there.refused(person, CorrectionKind.WRONG, TODAY, 3000, "");

        assertThat(Plans.of(sql, () -> accounts.as(editor, () -> desk.queue(0, 50))))
                .filteredOn(step -> step.table().equals("correction"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.rows()).isLessThan(100));
        there.none();
    }

    /** As an editor sees it. */
    private Publication publication(PersonId person) {
        return accounts.as(editor, () -> people.brief(person).orElseThrow().publication());
    }

    private void propose(Subject subject, Matter matter, String words) {
        corrections.propose(subject, new CorrectionDraft(matter, words, ""), null);
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }
}
