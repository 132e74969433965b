package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountCreation;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.MyAccount;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.letters.persistence.LetterListQuery;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/**
 * Sums over people equal sums over letters; a lease is used once, returned once, or expires once; erasing an account keeps
 * every total. Whatever writers do, in whatever order, is compared with a plain model.
 */
@VestkaTest
@Import(TestPeople.class)
class CoverageProperties extends PropertiesOnTheDatabase {

    private static final String PASSWORD = "eleven-paper-boats-on-a-pond";
    private static final int WRITERS = 2;
    private static final int PEOPLE = 2;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterDraw draw;

    @Autowired
    private LetterBatch batch;

    @Autowired
    private LettersAt at;

    @Autowired
    private LetterListQuery list;

    @Autowired
    private PastLetters told;

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private CoverageQuery coverage;

    @Autowired
    private Attention attention;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AccountCreation creation;

    @Autowired
    private MyAccount mine;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    enum Act {
        RESERVE,
        WRITE,
        UNWRITE,
        POST,
        UNDO,
        POST_ALL,
        UNDO_ALL,
        GIVE_BACK,
        GO_ON,
        MOVE,
        EXPIRE,
        /** Whoever is at one place and has no letter of the writer yet. */
        DRAW
    }

    record Step(Act act, int writer, int person) {}

    /** One letter in the model: where it stands, and how often its lease has ended in each way. */
    private static final class Modelled {
        private final int writer;
        private final int person;
        private final Letter letter;
        private LetterState state = LetterState.RESERVED;
        private @Nullable LetterState heldFrom;
        /** Where the person was when the address was taken. */
        private int place;

        private boolean written;
        private boolean held;
        private int used;
        private int returned;
        private int expired;

        private Modelled(int writer, int person, Letter letter, int place) {
            this.writer = writer;
            this.person = person;
            this.letter = letter;
            this.place = place;
        }
    }

    /** What one try works with. */
    private final class World {
        private final List<AccountId> writers = new ArrayList<>();
        private final List<PersonId> people = new ArrayList<>();
        private final List<FacilityId> places = List.of(make.facility(), make.facility());
        private final List<Integer> at = new ArrayList<>();
        private final List<Modelled> all = new ArrayList<>();

        private World() {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(accounts.make());
            }
            for (int i = 0; i < PEOPLE; i++) {
                people.add(make.person()
                        .held(CustodyKind.COLONY, places.getFirst())
                        .register());
                at.add(0);
            }
        }

        private Stream<Modelled> of(int writer) {
            return all.stream().filter(letter -> letter.writer == writer);
        }

        private List<LetterId> idsOf(int writer) {
            return of(writer).map(letter -> letter.letter.id()).toList();
        }

        private Optional<Modelled> open(Step step) {
            return all.stream()
                    .filter(letter -> letter.writer == step.writer() && letter.person == step.person())
                    .filter(letter -> letter.state.open())
                    .findFirst();
        }

        /** The letter an act is about: the open one, or the last. */
        private Optional<Modelled> about(Step step) {
            return open(step).or(() -> all.stream()
                    .filter(letter -> letter.writer == step.writer() && letter.person == step.person())
                    .reduce((first, second) -> second));
        }
    }

    @Property(tries = 15)
    void sumsOverPeopleEqualSumsOverLetters(@ForAll("steps") @Size(min = 5, max = 25) List<Step> steps) {
        World world = new World();
        for (Step step : steps) {
            take(world, step);
        }
        for (Modelled letter : world.all) {
            LetterState now = accounts.as(world.writers.get(letter.writer), () -> letters.letter(letter.letter.code()))
                    .letter()
                    .state();
            assertThat(now).isEqualTo(letter.state);
            int ends = letter.used + letter.returned + letter.expired;
            assertThat(ends).isEqualTo(letter.state.open() ? 0 : 1);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<PersonId, Coverage> counted = coverage.of(world.people, today);
        for (int person = 0; person < PEOPLE; person++) {
            AttentionNumbers numbers = attention.of(world.people.get(person));
            Coverage own = counted.getOrDefault(world.people.get(person), Coverage.NONE);
            int who = person;
            int posted = (int) world.all.stream()
                    .filter(letter -> letter.person == who && letter.state == LetterState.POSTED)
                    .count();
            int open = (int) world.all.stream()
                    .filter(letter -> letter.person == who && letter.state.open())
                    .count();
            assertThat(numbers.postedTotal()).isEqualTo(own.postedTotal()).isEqualTo(posted);
            assertThat(numbers.posted90Days()).isEqualTo(own.posted90Days()).isEqualTo(posted);
            assertThat(numbers.reserved()).isEqualTo(own.reserved()).isEqualTo(open);
            assertThat(numbers.lastPostedOn()).isEqualTo(own.lastPostedOn());
        }
    }

    /** Does the step, and the same in the model; where the model forbids it the application must, too. */
    private void take(World world, Step step) {
        AccountId writer = world.writers.get(step.writer());
        PersonId person = world.people.get(step.person());
        switch (step.act()) {
            case RESERVE -> {
                Letter letter = accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
                Optional<Modelled> open = world.open(step);
                if (open.isPresent()) {
                    assertThat(letter.id()).isEqualTo(open.get().letter.id());
                } else {
                    world.all.add(new Modelled(step.writer(), step.person(), letter, world.at.get(step.person())));
                }
            }
            case MOVE -> {
                int next = 1 - world.at.get(step.person());
                world.at.set(step.person(), next);
                registry.openStay(
                        person, StayDraft.of(CustodyKind.COLONY, world.places.get(next), null), TestPeople.SOURCE);
                world.all.stream()
                        .filter(letter -> letter.person == step.person() && letter.state.open())
                        .forEach(letter -> {
                            letter.heldFrom = letter.state == LetterState.HELD ? letter.heldFrom : letter.state;
                            letter.state = LetterState.HELD;
                            letter.held = true;
                        });
            }
            case POST_ALL -> {
                Posting today = new Posting(SaidDay.today(clock.instant(), ZoneOffset.UTC), null);
                accounts.as(writer, () -> batch.markPosted(world.idsOf(step.writer()), today));
                world.of(step.writer())
                        .filter(letter -> letter.state == LetterState.RESERVED || letter.state == LetterState.WRITTEN)
                        .forEach(letter -> follow(letter, Act.POST, 0));
            }
            case UNDO_ALL -> {
                accounts.as(writer, () -> batch.undoPosting(world.idsOf(step.writer()), ZoneOffset.UTC));
                // only where no other letter to the person lies on the table, the first of several
                world.of(step.writer())
                        .filter(letter -> letter.state == LetterState.POSTED)
                        .forEach(letter -> {
                            if (world.open(new Step(Act.UNDO, letter.writer, letter.person))
                                    .isEmpty()) {
                                follow(letter, Act.UNDO, world.at.get(letter.person));
                            }
                        });
            }
            case EXPIRE -> {
                at.leases(clock.instant().plus(Duration.ofDays(15))).expire();
                world.all.stream().filter(letter -> letter.state.open()).forEach(letter -> {
                    letter.state = LetterState.CANCELLED;
                    letter.expired++;
                });
            }
            case DRAW -> draw(world, step.writer(), world.at.get(step.person()));
            default ->
                world.about(step).ifPresent(letter -> act(writer, letter, step.act(), world.at.get(step.person())));
        }
    }

    private void draw(World world, int writer, int place) {
        List<PersonId> without = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            if (world.at.get(person) == place
                    && world.open(new Step(Act.DRAW, writer, person)).isEmpty()) {
                without.add(world.people.get(person));
            }
        }
        DrawWishes there = new DrawWishes(LanguageTag.BE, LetterKind.LETTER, null, false, world.places.get(place));
        List<DrawnLetter> drawn = accounts.as(world.writers.get(writer), () -> draw.draw(there, DrawSize.FIVE));
        assertThat(drawn).extracting(letter -> letter.letter().person()).containsExactlyInAnyOrderElementsOf(without);
        drawn.forEach(letter -> world.all.add(
                new Modelled(writer, world.people.indexOf(letter.letter().person()), letter.letter(), place)));
    }

    private void act(AccountId writer, Modelled letter, Act act, int place) {
        LetterCode code = letter.letter.code();
        LetterState before = letter.state;
        boolean allowed =
                switch (act) {
                    case WRITE, UNWRITE -> before == LetterState.RESERVED || before == LetterState.WRITTEN;
                    case POST -> before != LetterState.CANCELLED;
                    case UNDO -> before != LetterState.CANCELLED;
                    case GIVE_BACK -> before.open() || letter.returned == 1;
                    case GO_ON -> before.open();
                    default -> throw new IllegalArgumentException(act.name());
                };
        Runnable asked = () -> accounts.as(writer, () -> doAct(code, act));
        if (!allowed) {
            assertThatThrownBy(asked::run).isInstanceOf(LetterStateChanged.class);
            return;
        }
        asked.run();
        follow(letter, act, place);
    }

    private Letter doAct(LetterCode code, Act act) {
        return switch (act) {
            case WRITE -> letters.markWritten(code);
            case UNWRITE -> letters.markUnwritten(code);
            case POST -> letters.markPosted(code);
            case UNDO -> letters.undoPosting(code, ZoneOffset.UTC);
            case GIVE_BACK -> letters.giveBack(code);
            case GO_ON -> letters.goOn(code);
            default -> throw new IllegalArgumentException(act.name());
        };
    }

    private static void follow(Modelled letter, Act act, int place) {
        switch (act) {
            case WRITE -> {
                letter.state = LetterState.WRITTEN;
                letter.written = true;
            }
            case UNWRITE -> {
                letter.state = LetterState.RESERVED;
                letter.written = false;
            }
            case POST -> {
                letter.used += letter.state == LetterState.POSTED ? 0 : 1;
                letter.state = LetterState.POSTED;
            }
            case UNDO -> {
                if (letter.state == LetterState.POSTED) {
                    letter.used--;
                    letter.state = letter.written ? LetterState.WRITTEN : LetterState.RESERVED;
                    if (letter.held || letter.place != place) {
                        letter.heldFrom = letter.held ? letter.heldFrom : letter.state;
                        letter.held = true;
                        letter.state = LetterState.HELD;
                    }
                }
            }
            case GIVE_BACK -> {
                letter.returned += letter.state.open() ? 1 : 0;
                letter.state = LetterState.CANCELLED;
            }
            case GO_ON -> {
                if (letter.state == LetterState.HELD) {
                    letter.state = Objects.requireNonNull(letter.heldFrom);
                    letter.held = false;
                    letter.heldFrom = null;
                    letter.place = place;
                }
            }
            default -> throw new IllegalArgumentException(act.name());
        }
    }

    /** What a writer has behind them when the account is erased. */
    record Past(int writer, int person, int daysAgo) {}

    @Property(tries = 12)
    void erasingAnAccountKeepsEveryTotal(@ForAll("pasts") @Size(max = 8) List<Past> pasts) {
        World world = new World();
        world.writers.set(0, whoCanErase());
        Instant now = clock.instant();
        transactions.executeWithoutResult(work -> {
            for (AccountId writer : world.writers) {
                adoptions.adopt(writer, world.people.getFirst(), Rhythm.MONTHLY);
            }
            for (Past past : pasts) {
                told.posted(
                        world.writers.get(past.writer()),
                        world.people.get(past.person()),
                        LetterKind.LETTER,
                        LanguageTag.BE,
                        now.minus(Duration.ofDays(past.daysAgo())));
            }
        });
        accounts.as(
                world.writers.getFirst(),
                () -> letters.reserve(world.people.getFirst(), LetterKind.POSTCARD, LanguageTag.RU));
        Map<PersonId, AttentionNumbers> before = attention.of(world.people);

        accounts.as(world.writers.getFirst(), () -> mine.erase(PASSWORD));

        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<PersonId, Coverage> counted = coverage.of(world.people, today);
        for (PersonId person : world.people) {
            AttentionNumbers was = before.getOrDefault(person, AttentionNumbers.NONE);
            AttentionNumbers is = attention.of(person);
            Coverage own = counted.getOrDefault(person, Coverage.NONE);
            assertThat(is.postedTotal()).isEqualTo(was.postedTotal()).isEqualTo(own.postedTotal());
            assertThat(is.posted90Days()).isEqualTo(was.posted90Days()).isEqualTo(own.posted90Days());
            assertThat(is.postedPeriod()).isEqualTo(was.postedPeriod()).isEqualTo(own.postedPeriod());
            assertThat(is.lastPostedOn()).isEqualTo(was.lastPostedOn()).isEqualTo(own.lastPostedOn());
            assertThat(is.reserved()).isZero();
        }
        assertThat(attention.of(world.people.getFirst()).adopters()).isEqualTo(WRITERS - 1);
        assertThat(list.all(world.writers.getFirst())).isEmpty();
    }

    /** An account that knows its password. */
    private AccountId whoCanErase() {
        DemoAccount draft = new DemoAccount(TestAccounts.unique("erases"), PASSWORD, Set.of());
        AccountId account = creation.createForDemo(draft, LanguageTag.BE, null);
        // those of the demo belong to everybody
        sql.execute("update account set demo = 0 where id = ?", account.value());
        return account;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, Act.RESERVE),
                                Tuple.of(3, Act.WRITE),
                                Tuple.of(1, Act.UNWRITE),
                                Tuple.of(4, Act.POST),
                                Tuple.of(2, Act.UNDO),
                                Tuple.of(2, Act.POST_ALL),
                                Tuple.of(2, Act.UNDO_ALL),
                                Tuple.of(2, Act.GIVE_BACK),
                                Tuple.of(2, Act.GO_ON),
                                Tuple.of(2, Act.MOVE),
                                Tuple.of(1, Act.EXPIRE),
                                Tuple.of(3, Act.DRAW)),
                        Arbitraries.integers().between(0, WRITERS - 1),
                        Arbitraries.integers().between(0, PEOPLE - 1))
                .as(Step::new)
                .list();
    }

    @Provide
    Arbitrary<List<Past>> pasts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WRITERS - 1),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, 120))
                .as(Past::new)
                .list();
    }
}
