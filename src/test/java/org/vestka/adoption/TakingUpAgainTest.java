package org.vestka.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A promise that was passed on is taken up again while something else happens to it. */
@VestkaTest
@Import(TestPeople.class)
class TakingUpAgainTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private Registry registry;

    @Autowired
    private Attention attention;

    @Autowired
    private TransactionTemplate transactions;

    private AccountId account = new AccountId(0);
    private PersonId person = new PersonId(0);
    private AdoptionId passedOn = new AdoptionId(0);

    @BeforeEach
    void somebodyHasPassedOnAPromise() {
        account = accounts.make();
        person = make.inColony();
        passedOn = accounts.as(account, () -> adoptions.adopt(person, Rhythm.MONTHLY))
                .id();
        accounts.as(account, () -> adoptions.passOn(passedOn));
    }

    @Test
    void whoeverIsBeingReleasedJustThenIsPromisedNothing() {
        CompletableFuture<Adoption> again = meanwhile(
                () -> registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE));

        assertThat(again)
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(NotAdoptable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(NotAdoptable.Reason.RELEASED));
        assertThat(accounts.as(account, () -> adoptions.mineOf(person))).isEmpty();
        assertThat(attention.of(person).adopters()).isZero();
    }

    @Test
    void anotherWindowThatAdoptsThePersonJustThenIsWaitedForAndItsPromiseStands() {
        CompletableFuture<Adoption> again =
                meanwhile(() -> accounts.as(account, () -> adoptions.adopt(person, Rhythm.ONE_LETTER)));

        assertThat(again).succeedsWithin(LONG).satisfies(promise -> {
            assertThat(promise.id()).isNotEqualTo(passedOn);
            assertThat(promise.rhythm()).isEqualTo(Rhythm.ONE_LETTER);
        });
        assertThat(attention.of(person).adopters()).isEqualTo(1);
    }

    @Test
    void whoIsNotShownIsNotToldOf() {
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        assertRefused(NotAdoptable.Reason.RELEASED);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        assertRefused(NotAdoptable.Reason.OTHER);
    }

    @Test
    void aDeathIsSaid() {
        registry.release(List.of(person), CustodyKind.DIED, null, TestPeople.SOURCE);
        assertRefused(NotAdoptable.Reason.DIED);
    }

    private void assertRefused(NotAdoptable.Reason reason) {
        assertThatExceptionOfType(NotAdoptable.class)
                .isThrownBy(() -> accounts.as(account, () -> adoptions.takeUpAgain(passedOn)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** Takes the promise up again while a transaction that has done something has not ended, and has to wait for it. */
    private CompletableFuture<Adoption> meanwhile(Runnable act) {
        return java.util.Objects.requireNonNull(transactions.execute(work -> {
            act.run();
            CompletableFuture<Adoption> again =
                    CompletableFuture.supplyAsync(() -> accounts.as(account, () -> adoptions.takeUpAgain(passedOn)));
            assertThat(again).failsWithin(Duration.ofMillis(700)).withThrowableOfType(TimeoutException.class);
            return again;
        }));
    }
}
