package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.ADOPTION;
import static org.vestka.tables.Tables.LETTER;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.PersonId;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Two windows of one account: what the second does waits for the first. */
@VestkaTest
@Import(TestPeople.class)
class ErasedMeanwhileTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private LetterBook letters;

    @Autowired
    private LetterSettings settings;

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void nothingIsBegunForAnAccountThatIsBeingErased() {
        AccountId account = accounts.make();
        PersonId person = make.inColony();
        CompletableFuture<?>[] other = new CompletableFuture<?>[2];
        transactions.executeWithoutResult(work -> {
            repository.lock(account);
            events.publishEvent(new AccountErased(account, Clock.systemUTC().instant()));
            other[0] = inAnotherWindow(() -> reserve(account, person));
            other[1] = inAnotherWindow(() -> adoptions.adopt(account, person, Rhythm.MONTHLY));
            repository.delete(account);
        });

        for (CompletableFuture<?> late : other) {
            assertThatThrownBy(late::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(AccessDeniedException.class);
        }
        assertThat(sql.fetchCount(LETTER, LETTER.PERSON_ID.eq(person.value()))).isZero();
        assertThat(sql.fetchCount(ADOPTION, ADOPTION.PERSON_ID.eq(person.value())))
                .isZero();
    }

    @Test
    void twoWindowsDoNotTakeMoreLettersThanOneMay() {
        AccountId account = accounts.make();
        for (int i = 1; i < settings.openAtOnce(); i++) {
            PersonId person = make.inColony();
            transactions.executeWithoutResult(work -> reserve(account, person));
        }
        PersonId last = make.inColony();
        PersonId tooMany = make.inColony();
        CompletableFuture<?>[] other = new CompletableFuture<?>[1];
        transactions.executeWithoutResult(work -> {
            reserve(account, last);
            other[0] = inAnotherWindow(() -> reserve(account, tooMany));
        });

        assertThatThrownBy(other[0]::join).hasCauseInstanceOf(TooManyOpenLetters.class);
    }

    private void reserve(AccountId account, PersonId person) {
        letters.reserve(account, person, LetterKind.LETTER, LanguageTag.EN);
    }

    /** Begins it, and gives it time to go as far as it can. */
    private CompletableFuture<Void> inAnotherWindow(Runnable act) {
        CompletableFuture<Void> begun =
                CompletableFuture.runAsync(() -> transactions.executeWithoutResult(work -> act.run()));
        try {
            begun.get(700, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it waits
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return begun;
    }
}
