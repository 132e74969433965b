package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.accounts.SignedUpAccounts.OTHER_PASSWORD;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.persistence.TokenRepository;
import org.vestka.testing.TestAccounts;

/**
 * Links that are followed while somebody else holds the account and takes its links away: who blocks it, who changes the
 * password. Nobody waits crosswise, and the link is no longer good.
 */
class FollowingLinksTest extends AccountsTest {

    /** Longer than a password takes to be hashed, so that whoever follows the link waits for the account by then. */
    private static final Duration LONG = Duration.ofSeconds(3);

    @Autowired
    private TokenRepository tokens;

    @Test
    void aRecoveryWaitsForAnAdministratorWhoBlocksTheAccount() {
        AccountId id = people.signUp(TestAccounts.unique("crossed"), null).who().account();
        LinkToken link = people.token(id, TokenPurpose.RECOVER);

        CompletableFuture<?> recovered =
                whileHeld(id, TokenPurpose.RECOVER, () -> recovery.withLink(link, OTHER_PASSWORD));

        assertExpired(recovered);
    }

    @Test
    void aConfirmationWaitsForWhoeverRemovesTheAddress() {
        AccountId id = people.signUp(TestAccounts.unique("removed"), SignedUpAccounts.address())
                .who()
                .account();
        LinkToken link = people.token(id, TokenPurpose.CONFIRM_ADDRESS);

        CompletableFuture<?> confirmed =
                whileHeld(id, TokenPurpose.CONFIRM_ADDRESS, () -> mine.confirmAddress(link, false));

        assertExpired(confirmed);
    }

    private CompletableFuture<?> whileHeld(AccountId id, TokenPurpose purpose, Runnable follow) {
        return Objects.requireNonNull(transaction.execute(status -> {
            repository.lock(id);
            CompletableFuture<Void> followed = CompletableFuture.runAsync(follow);
            assertThat(followed).failsWithin(LONG);
            assertThat(followed).isNotDone();
            tokens.delete(id, purpose);
            return followed;
        }));
    }

    private static void assertExpired(CompletableFuture<?> followed) {
        assertThat(followed)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(LinkExpired.class);
    }
}
