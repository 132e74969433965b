package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.BatchOutcome.Refused;

/** Many letters marked in one act. */
class LetterBatchTest extends LettersTest {

    private static final CountryCode POLAND = new CountryCode("PL");

    @Autowired
    private LetterBatch batch;

    @Autowired
    private AdoptionService adoptions;

    @Test
    void twentyAreWrittenAndPostedOnADayAndInACountryByOneActEach() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 20);
        PersonId promised = table.getFirst().person();
        accounts.as(writer, () -> adoptions.adopt(promised, Rhythm.MONTHLY));
        LocalDate yesterday = today().minusDays(1);
        sql.execute(
                "update adoption set since = date_sub(since, interval 8 day) where person_id = ?", promised.value());

        BatchOutcome written = accounts.as(writer, () -> batch.markWritten(ids(table), day(yesterday)));
        assertThat(written.done()).hasSize(20).allMatch(letter -> letter.state() == LetterState.WRITTEN);
        assertThat(written.refused()).isEmpty();
        BatchOutcome posted =
                accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(yesterday), POLAND)));

        assertThat(posted.done()).extracting(Letter::id).containsExactlyElementsOf(ids(table));
        assertThat(posted.done())
                .allMatch(letter -> yesterday.equals(letter.postedOn()))
                .allMatch(letter -> POLAND.equals(letter.postedFrom()))
                .allMatch(letter -> LocalDate.ofInstant(Objects.requireNonNull(letter.writtenAt()), ZoneOffset.UTC)
                        .equals(yesterday))
                .extracting(Letter::postedNotedAt)
                .containsOnly(posted.done().getFirst().postedNotedAt());
        for (Letter letter : table) {
            assertThat(attention.of(letter.person()).postedTotal()).isEqualTo(1);
            assertThat(attention.of(letter.person()).reserved()).isZero();
            assertThat(attention.of(letter.person()).lastPostedOn()).isEqualTo(yesterday);
        }
        assertThat(accounts.as(writer, () -> adoptions.mineOf(promised))
                        .orElseThrow()
                        .lastPostedOn())
                .isEqualTo(yesterday);
    }

    @Test
    void thoseThatCannotFollowAreNamedAndTheOthersDone() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 6);
        Letter moved = table.get(1);
        Letter freed = table.get(2);
        Letter back = table.get(3);
        Letter late = table.get(4);
        registry.openStay(moved.person(), StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);
        registry.release(List.of(freed.person()), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        accounts.as(writer, () -> letters.giveBack(back.code()));
        sql.execute(
                "update letter set reserved_at = utc_timestamp(6) where id = ?",
                late.id().value());

        BatchOutcome outcome =
                accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today().minusDays(1)), null)));

        assertThat(outcome.done())
                .extracting(Letter::id)
                .containsExactly(table.get(0).id(), table.get(5).id());
        assertThat(outcome.refused())
                .extracting(refused -> refused.letter().id(), Refused::why)
                .containsExactly(
                        tuple(moved.id(), BatchRefusal.HELD),
                        tuple(freed.id(), BatchRefusal.HELD),
                        tuple(back.id(), BatchRefusal.ENDED),
                        tuple(late.id(), BatchRefusal.BEFORE_LEASE));
        assertThat(outcome.refused().get(1).letter().holdReason()).isEqualTo(HoldReason.RELEASED);
        assertThat(now(writer, late).state()).isEqualTo(LetterState.RESERVED);
        assertThat(attention.of(late.person()).postedTotal()).isZero();
    }

    @Test
    void whatComesTwiceIsDoneOnceAsItWasSaidFirst() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 3);
        accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today()), POLAND)));

        BatchOutcome again =
                accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today().minusDays(2)), null)));

        assertThat(again.done()).isEmpty();
        assertThat(again.before())
                .hasSize(3)
                .allMatch(letter -> POLAND.equals(letter.postedFrom()))
                .allMatch(letter -> today().equals(letter.postedOn()));
        assertThat(attention.of(table.getFirst().person()).postedTotal()).isEqualTo(1);
    }

    @Test
    void twoWindowsMarkTheSameLettersAtOnceAndEachIsPostedOnce() throws Exception {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 12);
        List<Letter> backwards = table.reversed();

        List<BatchOutcome> outcomes = atOnce(List.of(
                () -> accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today()), POLAND))),
                () -> accounts.as(writer, () -> batch.markPosted(ids(backwards), new Posting(day(today()), null))),
                () -> accounts.as(writer, () -> batch.markWritten(ids(backwards), day(today())))));

        Set<LetterId> done = new HashSet<>(ids(outcomes.get(0).done()));
        assertThat(Collections.disjoint(done, ids(outcomes.get(1).done()))).isTrue();
        done.addAll(ids(outcomes.get(1).done()));
        assertThat(done).containsExactlyInAnyOrderElementsOf(ids(table));
        for (Letter letter : table) {
            assertThat(now(writer, letter).state()).isEqualTo(LetterState.POSTED);
            assertThat(attention.of(letter.person()).postedTotal()).isEqualTo(1);
            assertThat(attention.of(letter.person()).reserved()).isZero();
        }
    }

    @Test
    void theWholeActIsTakenBackUntilMidnightOfTheDayItWasNoted() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 4);
        accounts.as(writer, () -> batch.markWritten(ids(table.subList(0, 2)), day(today())));
        Letter alone = begun(writer, 1).getFirst();
        accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today().minusDays(2)), POLAND)));
        accounts.as(writer, () -> letters.markPosted(alone.code()));

        assertThat(accounts.as(writer, () -> batch.postedTogether(ZoneOffset.UTC)))
                .extracting(Letter::id)
                .containsExactlyInAnyOrderElementsOf(ids(table));
        Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        BatchOutcome late = Objects.requireNonNull(
                transactions.execute(work -> at.batch(tomorrow).undoPosting(writer, ids(table), ZoneOffset.UTC)));
        assertThat(late.refused()).extracting(Refused::why).containsOnly(BatchRefusal.UNDO_OVER);
        BatchOutcome undone = accounts.as(writer, () -> batch.undoPosting(ids(table), ZoneOffset.UTC));

        assertThat(undone.done())
                .extracting(Letter::state)
                .containsExactly(LetterState.WRITTEN, LetterState.WRITTEN, LetterState.RESERVED, LetterState.RESERVED);
        assertThat(undone.done()).allMatch(letter -> letter.postedFrom() == null && letter.postedOn() == null);
        for (Letter letter : table) {
            assertThat(attention.of(letter.person()).postedTotal()).isZero();
            assertThat(attention.of(letter.person()).lastPostedOn()).isNull();
            assertThat(attention.of(letter.person()).reserved()).isEqualTo(1);
        }
        assertThat(accounts.as(writer, () -> batch.postedTogether(ZoneOffset.UTC)))
                .isEmpty();
        assertThat(accounts.as(writer, () -> batch.undoPosting(ids(table), ZoneOffset.UTC))
                        .before())
                .hasSize(4);
    }

    @Test
    void aPostingIsNotTakenBackWhereAnotherLetterWasBegunSince() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 2);
        accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(day(today()), null)));
        reserve(writer, table.getFirst().person());

        BatchOutcome undone = accounts.as(writer, () -> batch.undoPosting(ids(table), ZoneOffset.UTC));

        assertThat(undone.done())
                .extracting(Letter::id)
                .containsExactly(table.getLast().id());
        assertThat(undone.refused()).extracting(Refused::why).containsExactly(BatchRefusal.ANOTHER_OPEN);
    }

    @Test
    void writtenAfterAllOrNot() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 2);
        accounts.as(writer, () -> batch.markWritten(ids(table), day(today())));
        BatchOutcome back = accounts.as(writer, () -> batch.markUnwritten(ids(table)));
        assertThat(back.done()).hasSize(2).allMatch(letter -> letter.state() == LetterState.RESERVED);
        assertThat(accounts.as(writer, () -> batch.markUnwritten(ids(table))).before())
                .hasSize(2);
    }

    @Test
    void aDayThatHasNotComeAnothersLetterAndTooManyAreRefusedAsAWhole() {
        AccountId writer = accounts.make();
        List<Letter> table = begun(writer, 2);
        Letter anothers = begun(accounts.make(), 1).getFirst();
        // the day begins earlier there than in UTC, so it is today there
        ZoneId east = ZoneId.of("Pacific/Kiritimati");
        LocalDate there = LocalDate.ofInstant(Instant.now(Clock.systemUTC()), east);

        assertThatThrownBy(() -> accounts.as(
                        writer,
                        () -> batch.markPosted(ids(table), new Posting(new SaidDay(there.plusDays(1), east), null))))
                .isInstanceOf(DayOutOfTime.class);
        assertThatThrownBy(() -> accounts.as(
                        writer,
                        () -> batch.markPosted(
                                Stream.concat(ids(table).stream(), Stream.of(anothers.id()))
                                        .toList(),
                                new Posting(day(today()), null))))
                .isInstanceOf(LetterNotFound.class);
        assertThatThrownBy(() -> accounts.as(
                        writer,
                        () -> batch.markWritten(
                                LongStream.rangeClosed(1, LetterBatch.MOST + 1)
                                        .mapToObj(LetterId::new)
                                        .toList(),
                                day(today()))))
                .isInstanceOf(TooManyAtOnce.class);
        assertThat(now(writer, table.getFirst()).state()).isEqualTo(LetterState.RESERVED);

        accounts.as(writer, () -> batch.markPosted(ids(table), new Posting(new SaidDay(there, east), null)));
        assertThat(now(writer, table.getFirst()).postedOn()).isEqualTo(today());
    }

    /** Begun five days ago. */
    private List<Letter> begun(AccountId writer, int many) {
        List<Letter> begun = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Letter letter = reserve(writer, make.inColony());
            sql.execute(
                    "update letter set reserved_at = date_sub(reserved_at, interval 5 day) where id = ?",
                    letter.id().value());
            begun.add(letter);
        }
        return begun;
    }

    private static List<LetterId> ids(Collection<Letter> some) {
        return some.stream().map(Letter::id).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private static SaidDay day(LocalDate day) {
        return new SaidDay(day, ZoneOffset.UTC);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
