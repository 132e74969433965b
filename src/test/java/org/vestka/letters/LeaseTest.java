package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class LeaseTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPeople make;

    @Autowired
    private LetterService letters;

    @Autowired
    private Attention attention;

    @Autowired
    private LetterSettings settings;

    @Test
    void aReservedLetterIsWrittenAndPosted() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter reserved = accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
        assertThat(reserved.state()).isEqualTo(LetterState.RESERVED);
        assertThat(reserved.address()).isNotNull();
        assertThat(attention.of(person).reserved()).isEqualTo(1);

        Letter written = accounts.as(writer, () -> letters.markWritten(reserved.code()));
        Letter posted = accounts.as(writer, () -> letters.markPosted(reserved.code()));

        assertThat(written.state()).isEqualTo(LetterState.WRITTEN);
        assertThat(posted.state()).isEqualTo(LetterState.POSTED);
        assertThat(attention.of(person).reserved()).isZero();
        assertThat(attention.of(person).postedTotal()).isEqualTo(1);
        assertThat(attention.of(person).lastPostedOn()).isEqualTo(LocalDate.now(Clock.systemUTC()));
    }

    @Test
    void aDoubleClickMakesOneLetter() throws Exception {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();

        List<Letter> made =
                atOnce(8, () -> accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE)));

        assertThat(made).extracting(Letter::id).containsOnly(made.getFirst().id());
        assertThat(attention.of(person).reserved()).isEqualTo(1);
    }

    @Test
    void postingTwiceCountsOnce() throws Exception {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));

        atOnce(8, () -> accounts.as(writer, () -> letters.markPosted(letter.code())));

        assertThat(attention.of(person).postedTotal()).isEqualTo(1);
        assertThat(attention.of(person).reserved()).isZero();
    }

    @Test
    void aLeaseIsUsedOrReturnedButNeverBoth() throws Exception {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        for (int round = 0; round < 10; round++) {
            int before = attention.of(person).postedTotal();
            Letter letter = accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
            AtomicInteger done = new AtomicInteger();
            AtomicInteger turn = new AtomicInteger();
            atOnce(
                    6,
                    () -> accounts.as(writer, () -> {
                        try {
                            if (turn.getAndIncrement() % 2 == 0) {
                                letters.markPosted(letter.code());
                            } else {
                                letters.giveBack(letter.code());
                            }
                            done.incrementAndGet();
                        } catch (LetterStateChanged e) {
                            // the other was first
                        }
                        return letter;
                    }));
            LetterListItem now = accounts.as(writer, () -> letters.letter(letter.code()));
            int posted = now.letter().state() == LetterState.POSTED ? 1 : 0;
            assertThat(done.get()).isEqualTo(3);
            assertThat(attention.of(person).postedTotal()).isEqualTo(before + posted);
            assertThat(attention.of(person).reserved()).isZero();
        }
    }

    @Test
    void anothersLetterIsNotFound() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
        AccountId other = accounts.make();

        assertThatThrownBy(() -> accounts.as(other, () -> letters.letter(letter.code())))
                .isInstanceOf(LetterNotFound.class);
        assertThatThrownBy(() -> accounts.as(other, () -> letters.markPosted(letter.code())))
                .isInstanceOf(LetterNotFound.class);
        assertThatThrownBy(() -> accounts.as(other, () -> letters.giveBack(letter.code())))
                .isInstanceOf(LetterNotFound.class);
    }

    @Test
    void moreThanOneMayHaveAtATimeAreRefused() {
        AccountId writer = accounts.make();
        for (int i = 0; i < settings.openAtOnce(); i++) {
            PersonId person = make.inColony();
            accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
        }
        PersonId oneMore = make.inColony();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.reserve(oneMore, LetterKind.LETTER, LanguageTag.BE)))
                .isInstanceOf(TooManyOpenLetters.class);
    }

    /** In so many threads, which all begin at one moment. */
    private static <T> List<T> atOnce(int threads, Callable<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }
}
