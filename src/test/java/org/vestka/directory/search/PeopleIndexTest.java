package org.vestka.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.memory.MemorySettings;
import org.vestka.directory.persistence.ListedPeopleQuery;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.VestkaTest;

/** What readers see while the index takes in changes, and while it cannot. */
@VestkaTest
@Import(TestPeople.class)
class PeopleIndexTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private ListedPeopleQuery query;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private Line line;
    private PeopleIndex index;
    private CountryCode country;

    private record HoldUp(CountDownLatch arrived, CountDownLatch goOn) {}

    /** The line to the database, which can be cut or held up. */
    private record Line(
            PlatformTransactionManager transactions,
            AtomicReference<@Nullable RuntimeException> trouble,
            AtomicReference<@Nullable HoldUp> holdUp)
            implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            RuntimeException now = trouble.get();
            if (now != null) {
                throw now;
            }
            HoldUp here = holdUp.get();
            if (here != null) {
                here.arrived().countDown();
                try {
                    assertThat(here.goOn().await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return transactions.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.rollback(status);
        }
    }

    @BeforeEach
    void begin() {
        line = new Line(transactions, new AtomicReference<>(), new AtomicReference<>());
        index = new PeopleIndex(query, clock, line, MemorySettings.USUAL);
        country = make.country();
    }

    @AfterEach
    void end() {
        index.destroy();
    }

    @Test
    void readersKeepWhatTheyHadWhileTheDatabaseIsAwayAndItIsTriedAgain() throws InterruptedException {
        assertThat(here()).isZero();
        PersonId person = make.person().in(country).register();
        line.trouble().set(new CannotCreateTransactionException("away"));
        index.changed(Set.of(person));
        assertThat(here()).isZero();

        line.trouble().set(null);
        // nobody changes anything and nobody reads: it comes by itself
        TimeUnit.MILLISECONDS.sleep(1500);
        line.trouble().set(new CannotCreateTransactionException("away"));
        assertThat(here()).isEqualTo(1);
    }

    @Test
    void whatWasNotedIsNotLostWhenReadingEverybodyFails() {
        assertThat(here()).isZero();
        PersonId person = make.person().in(country).register();
        line.trouble().set(new CannotCreateTransactionException("away"));
        index.changed(Set.of(person));
        try {
            index.refreshAll();
        } catch (CannotCreateTransactionException e) {
            assertThat(e).hasMessage("away");
        }
        line.trouble().set(null);
        assertThat(here()).isEqualTo(1);
    }

    @Test
    void readersDoNotWaitForSomebodyWhoReadsEverybody() throws Exception {
        assertThat(here()).isZero();
        PersonId person = make.person().in(country).register();
        HoldUp holdUp = new HoldUp(new CountDownLatch(1), new CountDownLatch(1));
        line.holdUp().set(holdUp);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> everybody = threads.submit(index::refreshAll);
            try {
                assertThat(holdUp.arrived().await(10, TimeUnit.SECONDS)).isTrue();
                index.changed(Set.of(person));
                assertThat(threads.submit(this::here).get(10, TimeUnit.SECONDS)).isZero();
            } finally {
                line.holdUp().set(null);
                holdUp.goOn().countDown();
            }
            everybody.get(10, TimeUnit.SECONDS);
        }
        assertThat(here()).isEqualTo(1);
    }

    @Test
    void aClosedIndexSaysSoInsteadOfSearchingForEver() {
        assertThat(here()).isZero();
        index.destroy();
        assertThatIllegalStateException().isThrownBy(this::here);
    }

    private int here() {
        return index.count(PersonFilter.ALL.withCountry(country));
    }
}
