package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.vestka.accounts.SignedUpAccounts.OTHER_PASSWORD;
import static org.vestka.accounts.SignedUpAccounts.PASSWORD;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.shared.EmailAddress;
import org.vestka.testing.TestAccounts;

/** Ways back for whoever has forgotten the password. */
class RecoveringTest extends AccountsTest {

    @Autowired
    private AccountAdministration administration;

    @Test
    void theRecoveryCodeOpensTheAccountOnce() {
        String name = TestAccounts.unique("forgetful");
        Admitted admitted = people.signUp(name, null);
        String code = admitted.recoveryCode().grouped().replace(" ", "-");

        Admitted back = recovery.withCode(name, code, OTHER_PASSWORD, null);

        assertThat(back.who().account()).isEqualTo(admitted.who().account());
        assertThat(signIn.signIn(name, OTHER_PASSWORD, null)).isEqualTo(back.who());
        assertThatExceptionOfType(RecoveryRefused.class)
                .isThrownBy(() -> recovery.withCode(name, code, PASSWORD, null));
        assertThatExceptionOfType(RecoveryRefused.class).isThrownBy(() -> recovery.withCode(name, "", PASSWORD, null));
        assertThat(recovery.withCode(name, back.recoveryCode().digits(), PASSWORD, null)
                        .who()
                        .account())
                .isEqualTo(back.who().account());
    }

    @Test
    void aLinkIsSentToAConfirmedAddressOnlyAndNothingTellsWhether() {
        String name = TestAccounts.unique("linked");
        EmailAddress address = SignedUpAccounts.address();
        AccountId id = people.signUp(name, address).who().account();

        recoveryLinks.send(name);
        recoveryLinks.send(address.value());
        assertThat(people.mails(id.value())).isZero();

        people.confirm(id);
        recoveryLinks.send(name);
        recoveryLinks.send(TestAccounts.unique("nobody"));
        assertThat(people.mails(id.value())).isOne();
    }

    @Test
    void aLinkSetsANewPasswordOnce() {
        String name = TestAccounts.unique("link");
        AccountId id = people.signUp(name, null).who().account();
        LinkToken token = people.token(id, TokenPurpose.RECOVER);

        assertThat(recovery.pseudonymFor(token)).contains(name);
        assertThatExceptionOfType(UnusablePassword.class).isThrownBy(() -> recovery.withLink(token, "short"));
        recovery.withLink(token, OTHER_PASSWORD);

        assertThat(signIn.signIn(name, OTHER_PASSWORD, null).account()).isEqualTo(id);
        assertThat(recovery.pseudonymFor(token)).isEmpty();
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(token, PASSWORD));
    }

    @Test
    void aLinkSentBeforeTheAccountWasBlockedLetsNobodyIn() {
        String name = TestAccounts.unique("shut");
        AccountId id = people.signUp(name, null).who().account();
        LinkToken early = people.token(id, TokenPurpose.RECOVER);
        accounts.as(accounts.make(Role.ADMIN), () -> administration.change(id, Set.of(), true));

        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(early, OTHER_PASSWORD));
        LinkToken late = people.token(id, TokenPurpose.RECOVER);
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(() -> recovery.withLink(late, OTHER_PASSWORD));
    }

    @Test
    void askingForALinkDoesNotWaitForTheAccount() {
        String name = TestAccounts.unique("patient");
        AccountId id = people.signUp(name, SignedUpAccounts.address()).who().account();
        people.confirm(id);

        transaction.executeWithoutResult(status -> {
            repository.lock(id);
            // the link belongs to the account, which is held here
            CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> recovery.sendLink(name, null));
            assertThat(asked).succeedsWithin(Duration.ofSeconds(5));
        });

        await().untilAsserted(() -> assertThat(people.mails(id.value())).isOne());
    }
}
