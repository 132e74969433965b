package org.vestka.directory.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.CORRECTION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.Plans;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A script that writes about every page: editors still find what people say, and decide the rest at once. */
@VestkaTest
@Import(TestPeople.class)
class WavesTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final String WHY = "A script wrote it.";

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
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private CorrectionsThere there;
    private AccountId editor;
    private PersonId person;

    @BeforeEach
    void nothingWaits() {
        there = new CorrectionsThere(sql);
        there.none();
        editor = accounts.make(Role.EDITOR);
        person = make.inColony();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void tenThousandStandInOneLineAndARealOneBeforeThem() {
        flood(CorrectionKind.HIDE, DAY, 10_000, "please");
        PersonId real = make.inColony();
        corrections.propose(new OfPerson(real), new CorrectionDraft(Matter.NAME, "Prydumanny", ""), null);

        assertThat(accounts.as(editor, () -> desk.queue(0, 50)))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Prydumanny"));
        Wave wave = accounts.as(editor, () -> waves.all()).getFirst();
        assertThat(wave.entries()).isEqualTo(10_000);
        assertThat(look().alike()).isEqualTo(10_000);

        assertThat(accounts.as(editor, () -> waves.setAside(look(wave), false, WHY)))
                .isEqualTo(10_000);
        assertThat(accounts.as(editor, () -> desk.count())).isEqualTo(1);
    }

    @Test
    void fewOfADayStandInTheQueueOneByOne() {
        flood(CorrectionKind.WRONG, DAY, Wave.FROM, "alike");
        flood(CorrectionKind.HIDE, DAY, Wave.FROM, "alike");

        assertThat(accounts.as(editor, () -> waves.all())).isEmpty();
        assertThat(accounts.as(editor, () -> desk.queue(0, 200))).hasSize(2 * Wave.FROM);
    }

    @Test
    void whatSaysSomethingOfItsOwnStaysInTheQueue() {
        flood(CorrectionKind.HIDE, DAY, 40, "");
        for (int i = 10; i < 50; i++) {
            flood(CorrectionKind.HIDE, DAY, 1, "please, page p" + i + "q");
        }
        flood(CorrectionKind.HIDE, DAY, 1, "My children are asked about me at school");

        assertThat(accounts.as(editor, () -> desk.queue(0, 10)))
                .extracting(Correction::words)
                .containsExactly("My children are asked about me at school");
        Wave wave = accounts.as(editor, () -> waves.all()).getFirst();
        assertThat(wave.whole()).isFalse();
        assertThat(accounts.as(editor, () -> waves.entries(wave, 0, 200))).hasSize(80);
        assertThat(accounts.as(editor, () -> waves.setAside(look(wave), false, WHY)))
                .isEqualTo(80);
        assertThat(accounts.as(editor, () -> desk.count())).isEqualTo(1);
    }

    @Test
    void whatSaysSomethingOfItsOwnTooOftenStandsFirstAndStaysWhereOnlyTheRestIsDeclined() {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        ownWords(DAY);
        Wave wave = accounts.as(editor, () -> waves.all()).getFirst();
        assertThat(wave.whole()).isTrue();
        assertThat(accounts.as(editor, () -> desk.queue(0, 50))).isEmpty();

        assertThat(accounts.as(editor, () -> waves.entries(wave, 0, 32)))
                .extracting(Correction::words)
                .allMatch(words -> words.startsWith("word"));
        assertThat(accounts.as(editor, () -> waves.setAside(look(wave), true, WHY)))
                .isEqualTo(40);
        assertThat(accounts.as(editor, () -> waves.all()).getFirst().entries()).isEqualTo(32);
    }

    @Test
    void whatCameAfterTheLookStaysAndWhoFindsOutTakesOneOut() {
        flood(CorrectionKind.WRONG, DAY, 40, "alike");
        WaveLook looked = look();
        Correction one =
                accounts.as(editor, () -> waves.entries(looked.wave(), 0, 1)).getFirst();
        accounts.as(editor, () -> desk.check(one.id(), one.version()));
        flood(CorrectionKind.WRONG, DAY, 1, "alike");

        assertThat(accounts.as(editor, () -> waves.setAside(looked, false, WHY)))
                .isEqualTo(39);
        assertThat(accounts.as(editor, () -> desk.queue(0, 10)))
                .as("the one that somebody finds out about, and the one that came later")
                .hasSize(2);
    }

    @Test
    void forADayItCanBeTakenBackAndThenTheWordsGo() {
        flood(CorrectionKind.WRONG, DAY, 40, "alike");
        int recorded = sql.fetchCount(AUDIT_EVENT);
        setAsideAll();
        assertThat(sql.fetchCount(AUDIT_EVENT)).isEqualTo(recorded + 1);
        words.delete();

        SetAside act = accounts.as(editor, () -> waves.setAside()).getFirst();
        assertThat(accounts.as(editor, () -> waves.takeBack(act))).isEqualTo(40);
        assertThat(accounts.as(editor, () -> waves.all()).getFirst().entries()).isEqualTo(40);
        assertThat(sql.selectDistinct(CORRECTION.WORDS).from(CORRECTION).fetch(CORRECTION.WORDS))
                .containsExactly("alike");

        setAsideAll();
        SetAside late = accounts.as(editor, () -> waves.setAside()).getFirst();
        sql.execute("update correction set decided_at = date_sub(decided_at, interval 25 hour)");
        words.delete();
        assertThat(accounts.as(editor, () -> waves.takeBack(late))).isZero();
        assertThat(sql.selectDistinct(CORRECTION.WORDS, CORRECTION.KNOWN_FROM, CORRECTION.STATE, CORRECTION.REASON)
                        .from(CORRECTION)
                        .fetch(row -> List.of(row.value1(), row.value2(), row.value3(), row.value4())))
                .containsExactly(List.of("", "", CorrectionState.REFUSED, WHY));
    }

    @Test
    void aWishThatIsMadeAgainStandsOnceAndKeepsItsPlace() {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        setAsideAll();

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null))
                .as("nobody has looked at this page alone")
                .isEqualTo(Hiding.AT_ONCE);
        SetAside act = accounts.as(editor, () -> waves.setAside()).getFirst();
        accounts.as(editor, () -> waves.takeBack(act));

        assertThat(accounts.as(editor, () -> desk.queue(0, 50)))
                .extracting(Correction::words)
                .containsExactly("It is me.\nplease");
    }

    /** A script asks once for every page, and editors decline the day in one act, as the screen offers. */
    @Test
    void whatWasDeclinedWithManyTakesNothingFromAFamilyAndWhatWasLookedAtAloneDoes() {
        PersonId looked = make.inColony();
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        there.flood(looked, CorrectionKind.HIDE, DAY, 1, "please");
        Correction alone = accounts.as(editor, () -> waves.entries(look().wave(), 0, 50)).stream()
                .filter(one -> one.subject().equals(new OfPerson(looked)))
                .findFirst()
                .orElseThrow();
        accounts.as(editor, () -> desk.refuse(alone.id(), alone.version(), WHY));
        setAsideAll();
        sql.execute("update correction set decided_at = date_sub(decided_at, interval 25 hour)");
        words.delete();

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null)).isEqualTo(Hiding.AT_ONCE);
        assertThat(corrections.hide(new OfPerson(looked), "It is me.", null)).isEqualTo(Hiding.AFTER_A_LOOK);
    }

    /** A script floods, waits until the day is declined, and asks again: it takes no more from sight than before. */
    @Test
    void whoAsksAgainAfterAFloodHidesNoMoreThanTheBound() {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        setAsideAll();
        for (int i = 0; i < corrections.mostHidden(); i++) {
            there.hidden(make.inColony());
        }

        assertThat(corrections.hide(new OfPerson(person), "again", null)).isEqualTo(Hiding.AFTER_A_LOOK);
    }

    /** A script asks for the page without a word, when what a family wrote was declined with the day. */
    @Test
    void whatIsTakenBackKeepsItsWordsAlsoWhereSomebodyHasAskedSince() {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        there.flood(person, CorrectionKind.HIDE, DAY, 1, "My children are asked about me at school");
        PersonId other = make.inColony();
        there.flood(other, CorrectionKind.HIDE, DAY, 1, "please");
        // all of the day, as its own words are many
        ownWords(DAY);
        setAsideAll();
        corrections.hide(new OfPerson(person), "", null);
        Correction script = accounts.as(editor, () -> desk.queue(0, 50)).getFirst();
        SetAside act = accounts.as(editor, () -> waves.setAside()).getFirst();

        assertThat(accounts.as(editor, () -> waves.takeBack(act)))
                .as("each waits, be it in another's entry")
                .isEqualTo(act.entries());

        assertThat(accounts.as(editor, () -> waves.setAside())).isEmpty();
        assertThat(waitingWishes(List.of(person))).singleElement().satisfies(words -> assertThat(
                        words.lines().toList())
                .contains("My children are asked about me at school", "please"));
        assertThat(waitingWishes(List.of(other))).containsExactly("please");
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.refuse(script.id(), script.version(), WHY)))
                .as("who has looked before reads them first")
                .isInstanceOf(DecidedMeanwhile.class);
        assertThat(sql.fetchCount(CORRECTION, CORRECTION.PERSON_ID.eq(person.value())))
                .as("one entry, and nothing that says an editor has left the page shown")
                .isEqualTo(1);
    }

    @Test
    void whatAFamilyWritesLaterIsOfItsOwnDay() {
        there.leftShown(person);
        there.flood(make.inColony(), CorrectionKind.HIDE, DAY, 40, "please");
        flood(CorrectionKind.HIDE, DAY, 1, "please");
        WaveLook looked = look();
        assertThat(looked.seen().size()).isEqualTo(41);

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null)).isEqualTo(Hiding.AFTER_A_LOOK);

        assertThat(accounts.as(editor, () -> waves.setAside(looked, false, WHY)))
                .isEqualTo(40);
        assertThat(accounts.as(editor, () -> desk.queue(0, 50)))
                .extracting(Correction::words)
                .containsExactly("please\nIt is me.");
    }

    @Test
    void whatIsWrittenWhileSomebodyLooksIsReadBeforeItIsDeclined() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        there.leftShown(person);
        there.flood(make.inColony(), CorrectionKind.HIDE, today, 40, "please");
        flood(CorrectionKind.HIDE, today, 1, "please");
        WaveLook looked = look();

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null)).isEqualTo(Hiding.AFTER_A_LOOK);

        assertThat(accounts.as(editor, () -> waves.setAside(looked, false, WHY)))
                .isEqualTo(40);
        assertThat(accounts.as(editor, () -> desk.queue(0, 50)))
                .extracting(Correction::words)
                .containsExactly("please\nIt is me.");
    }

    @Test
    void whatIsWrittenMoreWhereEverythingSaysSomethingOfItsOwnIsReadFirst() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        there.leftShown(person);
        ownWords(today);
        WaveLook looked = look();

        assertThat(corrections.hide(new OfPerson(person), "It is me.", null)).isEqualTo(Hiding.AFTER_A_LOOK);

        accounts.as(editor, () -> {
            assertThatThrownBy(() -> waves.setAside(looked, false, WHY)).isInstanceOf(SaidMeanwhile.class);
            assertThat(waves.setAside(look(), false, WHY)).isEqualTo(32);
        });
    }

    @Test
    void aWishThatComesWhileManyAreDeclinedStandsOnItsOwn() throws Exception {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        Wave wave = accounts.as(editor, () -> waves.all()).getFirst();
        CountDownLatch declined = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Hiding> wish = threads.submit(() -> {
                declined.await();
                return corrections.hide(new OfPerson(person), "It is me.", null);
            });
            accounts.as(
                    editor,
                    () -> transaction.executeWithoutResult(status -> {
                        waves.setAside(look(wave), false, WHY);
                        declined.countDown();
                        // the wish comes by now: it waits for this to end, or did not look
                        assertThatThrownBy(() -> wish.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                    }));
            Hiding hidden = wish.get();
            assertThat(accounts.as(editor, () -> desk.queue(0, 50)))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.words()).isEqualTo("It is me.");
                        assertThat(one.hiding()).isEqualTo(hidden == Hiding.AT_ONCE);
                    });
        }
    }

    @Test
    void wordsAddedWhileOthersAreTakenUpAreSeen() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        there.leftShown(person);
        ownWords(today);
        WaveLook looked = look();
        // what leaves the wave weighs as much as what is added
        List<Correction> some = accounts.as(editor, () -> waves.entries(looked.wave(), 1, 2));
        some.forEach(one -> accounts.as(editor, () -> desk.refuse(one.id(), one.version(), WHY)));

        corrections.hide(new OfPerson(person), "It is me.", null);

        accounts.as(editor, () -> assertThatThrownBy(() -> waves.setAside(looked, false, WHY))
                .isInstanceOf(SaidMeanwhile.class));
    }

    @Test
    void whatSaidSomethingOfItsOwnWhenItWasSeenIsNotDeclinedBecauseAScriptCopiesIt() {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        ownWords(DAY);
        WaveLook looked = look();
        flood(CorrectionKind.HIDE, DAY, 1, "word a");
        flood(CorrectionKind.HIDE, DAY, 1, "word b");

        assertThat(accounts.as(editor, () -> waves.setAside(looked, true, WHY))).isEqualTo(40);
        assertThat(sql.fetchCount(CORRECTION, CORRECTION.STATE.eq(CorrectionState.NEW)))
                .isEqualTo(34);
    }

    @Test
    void wishesThatGrowWhileTheyAreDeclinedAreEitherReadOrStandAgain() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<PersonId> pages =
                IntStream.range(0, 6).mapToObj(i -> make.inColony()).toList();
        there.leftShown(person);
        pages.forEach(there::leftShown);
        flood(CorrectionKind.HIDE, today, 40, "please");
        pages.forEach(page -> there.flood(page, CorrectionKind.HIDE, today, 1, "please"));
        WaveLook looked = look();

        int declined;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Hiding>> wishes = pages.stream()
                    .map(page -> threads.submit(() -> corrections.hide(new OfPerson(page), "It is me.", null)))
                    .toList();
            declined = accounts.as(editor, () -> waves.setAside(looked, false, WHY));
            for (Future<Hiding> wish : wishes) {
                assertThat(wish.get()).isEqualTo(Hiding.AFTER_A_LOOK);
            }
        }

        assertThat(declined).isBetween(40, 46);
        assertThat(waitingWishes(pages))
                .as("nobody's words were declined unread, and each page has one wish")
                .hasSize(pages.size())
                .allSatisfy(words -> assertThat(words).endsWith("It is me."));
        assertThat(sql.fetchCount(
                        CORRECTION,
                        CORRECTION.STATE.eq(CorrectionState.SET_ASIDE).and(CORRECTION.WORDS.contains("me"))))
                .isZero();
    }

    @Test
    void whoAsksWhileItIsTakenBackLeavesOneWish() throws Exception {
        List<PersonId> pages =
                IntStream.range(0, 8).mapToObj(i -> make.inColony()).toList();
        there.flood(person, CorrectionKind.HIDE, DAY, 40, "please");
        pages.forEach(page -> there.flood(page, CorrectionKind.HIDE, DAY, 1, "please"));
        setAsideAll();
        SetAside act = accounts.as(editor, () -> waves.setAside()).getFirst();

        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Hiding>> wishes = pages.stream()
                    .map(page -> threads.submit(() -> {
                        start.await();
                        return corrections.hide(new OfPerson(page), "It is me.", null);
                    }))
                    .toList();
            start.countDown();
            accounts.as(editor, () -> waves.takeBack(act));
            for (Future<Hiding> wish : wishes) {
                wish.get();
            }
        }

        assertThat(waitingWishes(pages)).as("one of each page").hasSize(pages.size());
        assertThat(waitingWishes(List.of(person)))
                .as("also where many were set aside")
                .hasSize(1);
    }

    @Test
    void whoAsksWaitsForWhoTakesItBack() throws Exception {
        flood(CorrectionKind.HIDE, DAY, 40, "please");
        setAsideAll();
        SetAside act = accounts.as(editor, () -> waves.setAside()).getFirst();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            CountDownLatch back = new CountDownLatch(1);
            Future<Hiding> wish = threads.submit(() -> {
                back.await();
                return corrections.hide(new OfPerson(person), "It is me.", null);
            });
            accounts.as(
                    editor,
                    () -> transaction.executeWithoutResult(status -> {
                        waves.takeBack(act);
                        back.countDown();
                        assertThatThrownBy(() -> wish.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                    }));
            wish.get();
        }
        assertThat(waitingWishes(List.of(person))).containsExactly("please\nIt is me.");
    }

    private List<String> waitingWishes(List<PersonId> pages) {
        return sql.select(CORRECTION.WORDS)
                .from(CORRECTION)
                .where(CORRECTION.PERSON_ID.in(
                        pages.stream().map(PersonId::value).toList()))
                .and(CORRECTION.STATE.in(CorrectionState.NEW, CorrectionState.IN_CHECK))
                .fetch(CORRECTION.WORDS);
    }

    @Test
    void aFullQueueSaysSoAndTakesWishesStill() {
        flood(CorrectionKind.WRONG, DAY, Corrections.MOST_WAITING, "alike");
        CorrectionDraft draft = new CorrectionDraft(Matter.NAME, "Prydumanny", "");

        assertThatThrownBy(() -> corrections.propose(new OfPerson(make.inColony()), draft, null))
                .isInstanceOfSatisfying(CorrectionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CorrectionRefused.Reason.QUEUE_FULL));
        assertThat(corrections.hide(new OfPerson(make.inColony()), "", null)).isEqualTo(Hiding.AT_ONCE);

        setAsideAll();
        corrections.propose(new OfPerson(person), draft, null);
    }

    @Test
    void onlyEditorsDecideAndWithAReason() {
        flood(CorrectionKind.WRONG, DAY, 40, "alike");
        Wave wave = accounts.as(editor, () -> waves.all()).getFirst();

        WaveLook looked = look(wave);
        accounts.as(editor, () -> assertThatThrownBy(() -> waves.setAside(looked, false, " "))
                .isInstanceOf(ReasonRefused.class));
        accounts.as(accounts.make(), () -> assertThatThrownBy(() -> waves.setAside(looked, false, WHY))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void wavesAreFoundByTheIndex() {
        flood(CorrectionKind.WRONG, DAY, 5, "Nobody");
        there.refused(person, CorrectionKind.HIDE, DAY, 3000, "please");

        // of those that wait, also of other tests, and of none that was decided
        assertThat(Plans.of(sql, () -> accounts.as(editor, () -> waves.all())))
                .filteredOn(step -> step.table().equals("correction"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.rows()).isLessThan(1000));
        assertThat(Plans.of(sql, () -> accounts.as(editor, () -> waves.setAside())))
                .filteredOn(step -> step.table().equals("correction"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.rows()).isLessThan(1000));
    }

    @Test
    void anEditorDeclinesThemOnTheScreenAndTakesItBack() {
        flood(CorrectionKind.WRONG, DAY, 40, "please");
        flood(CorrectionKind.WRONG, DAY, 1, "My children are asked about me at school");

        accounts.as(editor, () -> {
            UI.getCurrent().navigate("corrections");
            Anchor wave = find(Anchor.class).withText("40 corrections").single();
            UI.getCurrent().navigate(wave.getHref());
            press("Decline all 40");
            find(TextArea.class).single().setValue(WHY);
            find(Button.class).withText("Decline all 40").all().getLast().click();
            assertThat(page()).contains("Declined", "40 corrections");
            press("Take it back");
            assertThat(page()).contains("40 corrections").doesNotContain("Declined");
        });
    }

    private WaveLook look() {
        return look(accounts.as(editor, () -> waves.all()).getFirst());
    }

    private WaveLook look(Wave wave) {
        return accounts.as(editor, () -> waves.look(wave.kind(), wave.on())).orElseThrow();
    }

    private void setAsideAll() {
        accounts.as(editor, () -> waves.setAside(look(), false, WHY));
    }

    private void ownWords(LocalDate on) {
        for (char letter = 'a'; letter < 'a' + 16; letter++) {
            flood(CorrectionKind.HIDE, on, 1, "word " + letter);
            flood(CorrectionKind.HIDE, on, 1, "word " + letter + letter);
        }
    }

    /** All of one page: who decides looks at the day. */
    private void flood(CorrectionKind kind, LocalDate on, int count, String words) {
        there.flood(person, kind, on, count, words);
    }

    private void press(String text) {
        find(Button.class).withText(text).single().click();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
