package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.adoption.SuggestionWishes;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Everybody at once, on the same few people: nobody may hear that two waited for each other. */
@VestkaTest
@Import({TestPeople.class, CrossingTest.Editor.class})
class CrossingTest {

    private static final Duration LONG = Duration.ofSeconds(3);
    private static final int PEOPLE = 3;
    private static final int WRITERS = 3;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Autowired
    private LettersAt at;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private AdoptionBook adoptionBook;

    @Autowired
    private Editor editor;

    @Autowired
    private Attention attention;

    @Autowired
    private CoverageQuery coverage;

    @Autowired
    private CoverageCount count;

    @Autowired
    private TransactionTemplate transactions;

    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void writersAdoptersEditorsAndTheClockNeverStopEachOther() throws Exception {
        FacilityId here = make.facility();
        FacilityId there = make.facility();
        List<PersonId> people = new ArrayList<>();
        List<AccountId> writers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(make.person().held(CustodyKind.COLONY, here).register());
        }
        for (int i = 0; i < WRITERS; i++) {
            writers.add(accounts.make());
        }
        List<Consumer<Random>> everybody = new ArrayList<>();
        for (AccountId writer : writers) {
            everybody.add(random -> accounts.as(writer, () -> write(random, pick(random, people))));
            // in two windows
            everybody.add(random -> accounts.as(writer, () -> promise(random, pick(random, people), here)));
            everybody.add(random -> accounts.as(writer, () -> promise(random, pick(random, people), here)));
        }
        everybody.add(random -> edit(random, people, here, there));
        everybody.add(random -> theClock(random));
        everybody.add(random -> comeAndGo(people));

        CyclicBarrier start = new CyclicBarrier(everybody.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(everybody.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < everybody.size(); i++) {
                Consumer<Random> act = everybody.get(i);
                Random random = new Random(i);
                all.add(pool.submit(() -> {
                    start.await();
                    long end = System.nanoTime() + LONG.toNanos();
                    while (System.nanoTime() < end) {
                        attempt(() -> act.accept(random));
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(unexpected).isEmpty();
        assertThat(acts.get()).isGreaterThan(20);
        Map<PersonId, Coverage> counted = coverage.of(people, LocalDate.now(Clock.systemUTC()));
        Map<PersonId, Integer> adopters =
                Objects.requireNonNull(transactions.execute(work -> adoptionBook.adopters(people)));
        for (PersonId person : people) {
            AttentionNumbers numbers = attention.of(person);
            Coverage own = counted.getOrDefault(person, Coverage.NONE);
            assertThat(numbers.postedTotal()).isEqualTo(own.postedTotal());
            assertThat(numbers.reserved()).isEqualTo(own.reserved());
            assertThat(numbers.adopters()).isEqualTo(adopters.getOrDefault(person, 0));
        }
    }

    /** A fact of the domain is an answer; anything else would reach a person as an error. */
    private void attempt(Runnable act) {
        try {
            act.run();
            acts.incrementAndGet();
        } catch (RuntimeException e) {
            if (!e.getClass().getName().startsWith("org.vestka.")) {
                unexpected.add(e);
            }
        }
    }

    private void write(Random random, PersonId person) {
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        attempt(() -> letters.prepareEnvelope(letter.code(), true));
        attempt(() -> letters.markWritten(letter.code()));
        switch (random.nextInt(4)) {
            case 0 -> letters.giveBack(letter.code());
            case 1 -> letters.goOn(letter.code());
            case 2 -> {
                letters.markPosted(letter.code());
                letters.undoPosting(letter.code(), ZoneOffset.UTC);
            }
            default -> letters.markPosted(letter.code());
        }
    }

    private void promise(Random random, PersonId person, FacilityId here) {
        Adoption adoption = adoptions.adopt(person, random.nextBoolean() ? Rhythm.MONTHLY : Rhythm.BIRTHDAYS);
        attempt(() -> adoptions.pause(adoption.id()));
        attempt(() -> adoptions.resume(adoption.id()));
        if (random.nextBoolean()) {
            adoptions.passOn(adoption.id());
            adoptions.takeUpAgain(adoption.id());
        }
        adoptions.suggest(new SuggestionWishes(null, false, here), Set.of());
    }

    private void edit(Random random, List<PersonId> people, FacilityId here, FacilityId there) {
        PersonId person = pick(random, people);
        switch (random.nextInt(4)) {
            case 0 -> editor.move(person, random.nextBoolean() ? here : there);
            case 1 -> editor.releaseAndTakeBack(people, here);
            case 2 -> editor.move(here, 5000 + random.nextInt(900));
            default -> editor.hideAndShow(person);
        }
    }

    private void theClock(Random random) {
        if (random.nextBoolean()) {
            at.leases(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(15))).expire();
        } else {
            at.leases(Instant.now(Clock.systemUTC())).review();
            count.countAll();
        }
    }

    private void comeAndGo(List<PersonId> people) {
        AccountId account = accounts.make();
        accounts.as(account, () -> {
            for (PersonId person : people) {
                attempt(() -> letters.reserve(person, LetterKind.POSTCARD, LanguageTag.RU));
                attempt(() -> adoptions.adopt(person, Rhythm.ONE_LETTER));
            }
        });
        editor.erase(account);
    }

    private static PersonId pick(Random random, List<PersonId> people) {
        return people.get(random.nextInt(people.size()));
    }

    /** Acts of others, as their services do them: each in one transaction, and again where it was crossed. */
    @TestComponent
    @AgainAfterDeadlock
    static class Editor {

        private final Registry registry;
        private final FacilityRegistry facilities;
        private final TransactionTemplate transactions;
        private final ApplicationEventPublisher events;
        private final LivingAccounts living;

        Editor(
                Registry registry,
                FacilityRegistry facilities,
                TransactionTemplate transactions,
                ApplicationEventPublisher events,
                LivingAccounts living) {
            this.registry = registry;
            this.facilities = facilities;
            this.transactions = transactions;
            this.events = events;
            this.living = living;
        }

        public void move(PersonId person, FacilityId to) {
            registry.openStay(person, StayDraft.of(CustodyKind.COLONY, to, null), TestPeople.SOURCE);
        }

        public void move(FacilityId facility, int number) {
            facilities.move(
                    facility,
                    TestPeople.address(number),
                    PartialDate.of(LocalDate.now(Clock.systemUTC())),
                    TestPeople.SOURCE);
        }

        public void releaseAndTakeBack(List<PersonId> people, FacilityId to) {
            registry.release(people, CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
            people.forEach(person -> move(person, to));
        }

        public void hideAndShow(PersonId person) {
            registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
            registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        }

        public void erase(AccountId account) {
            transactions.executeWithoutResult(work -> {
                living.hold(account);
                events.publishEvent(new AccountErased(account, Instant.now(Clock.systemUTC())));
            });
        }
    }
}
