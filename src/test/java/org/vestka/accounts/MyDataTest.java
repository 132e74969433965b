package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vestka.accounts.SignedUpAccounts.OTHER_PASSWORD;
import static org.vestka.accounts.SignedUpAccounts.PASSWORD;
import static org.vestka.tables.Tables.ACCOUNT;
import static org.vestka.tables.Tables.ACCOUNT_ADDRESS;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.shared.EmailAddress;
import org.vestka.testing.LogCanary;
import org.vestka.testing.TestAccounts;

/** What somebody takes along, what goes with an account, and what no log ever heard. */
class MyDataTest extends AccountsTest {

    @Autowired
    private MyData data;

    @Test
    void aPersonTakesACopyOfTheirData() {
        EmailAddress address = SignedUpAccounts.address();
        String name = TestAccounts.unique("copy");
        AccountId id = people.signUp(name, address).who().account();

        String json = new String(accounts.as(id, data::asJson), StandardCharsets.UTF_8);

        assertThat(json).contains(name, address.value(), "SUPPORTER").doesNotContain("argon2");
    }

    @Test
    void aPersonErasesTheirAccount() {
        String name = TestAccounts.unique("gone");
        AccountId id = people.signUp(name, SignedUpAccounts.address()).who().account();

        accounts.as(id, () -> {
            assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> mine.erase(OTHER_PASSWORD));
            mine.erase(PASSWORD);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> mine.page());
        });

        assertThat(sql.fetchCount(ACCOUNT, ACCOUNT.ID.eq(id.value()))).isZero();
        assertThat(sql.fetchCount(ACCOUNT_ADDRESS, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value())))
                .isZero();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, PASSWORD, null));
        assertThat(people.signUp(name, null).who().account()).isNotEqualTo(id);
    }

    @Test
    void nothingOfThisIsLogged() {
        String name = TestAccounts.unique("canary");
        EmailAddress address = SignedUpAccounts.address();
        try (LogCanary logs = LogCanary.listen()) {
            AccountId id = people.signUp(name, address).who().account();
            LinkToken token = people.token(id, TokenPurpose.RECOVER);
            recovery.pseudonymFor(token);
            recoveryLinks.send(name);
            signIn.signIn(name, PASSWORD, null);
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn.signIn(name, OTHER_PASSWORD, null));
            accounts.as(id, () -> mine.erase(PASSWORD));
            org.slf4j.LoggerFactory.getLogger("org.vestka.canary").info("listening");

            assertThat(logs.heard()).isPositive();
            logs.mustNotTell(name, address.value(), PASSWORD, OTHER_PASSWORD, token.value());
        }
    }
}
