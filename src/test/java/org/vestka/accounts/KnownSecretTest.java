package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.AuditRepository;
import org.vestka.accounts.persistence.SecretMarkRepository;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.security.ServerSecret;
import org.vestka.shared.security.ServerSecret.UnusableSecret;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Starting on a database with the secret it was begun with, with another, and with none. */
@VestkaTest
class KnownSecretTest {

    private static final String OTHER = "another secret of more than thirty-two characters";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Autowired
    private SecretMarkRepository marks;

    @Autowired
    private AuditRepository events;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private Clock clock;

    @Autowired
    private ServerSecret own;

    @Autowired
    private AddressRepository addresses;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theDatabaseKnowsItsSecretAgain() {
        start(own, false);
        start(own, true);

        assertThat(trail(own).firstBroken()).isEmpty();
    }

    @Test
    void anotherSecretInTheEnvironmentIsRefused() {
        assertThatThrownBy(() -> start(new ServerSecret(OTHER, data.toString()), false))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining("VESTKA_SECRET is not the secret this database was begun with")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingSecretIsAskedForAndNoOtherLeftInItsPlace() {
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> start(new ServerSecret("", data.toString()), false))
                    .isInstanceOf(UnusableSecret.class)
                    .hasMessageContaining("there is no file " + data.resolve("secret"))
                    .hasMessageNotContaining("\n");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void theSecretOfAnotherPlaceIsRefusedAndKept() throws Exception {
        Path file = Files.writeString(data.resolve("secret"), OTHER);

        assertThatThrownBy(() -> start(new ServerSecret("", data.toString()), false))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining(file + " holds another secret");
        assertThat(file).hasContent(OTHER);
    }

    @Test
    void whoHasLostItStartsAnewWithoutAddressesAndTheRecordSaysSo() {
        ServerSecret other = new ServerSecret(OTHER, data.toString());
        AccountId account = accounts.make();
        transaction.executeWithoutResult(work -> {
            work.setRollbackOnly();
            addresses.addWaiting(account, new EmailAddress("nobody@example.org"), Instant.now(clock));
            trail(own).record("test.done", "test", "1");
            start(other, true);

            assertThat(addresses.rows(account)).isEmpty();
            assertThat(trail(other).firstBroken()).isEmpty();
            assertThat(trail(own).firstBroken()).isPresent();
            assertThat(events.latest(0, 1).getFirst().act()).isEqualTo("secret.replaced");
            start(other, false);
        });
    }

    private void start(ServerSecret secret, boolean lost) {
        new KnownSecret(marks, trail(secret), secret, transaction, lost).afterPropertiesSet();
    }

    private AuditTrail trail(ServerSecret secret) {
        return new AuditTrail(events, current, secret, clock);
    }
}
