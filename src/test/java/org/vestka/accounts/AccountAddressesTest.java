package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vestka.accounts.SignedUpAccounts.OTHER_PASSWORD;
import static org.vestka.accounts.SignedUpAccounts.PASSWORD;
import static org.vestka.tables.Tables.ACCOUNT_ADDRESS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Addresses of mail: sealed, confirmed, taken away, never flooded. */
@VestkaTest
class AccountAddressesTest {

    @Autowired
    private SignedUpAccounts people;

    @Autowired
    private RecoveryLinks recoveryLinks;

    @Autowired
    private MyAccount mine;

    @Autowired
    private AccountCreation creation;

    @Autowired
    private Unsubscription unsubscription;

    @Autowired
    private UnsubscribeLink links;

    @Autowired
    private MailRecipients recipients;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DSLContext sql;

    @Test
    void nobodyFloodsAMailboxThroughUs() {
        String name = TestAccounts.unique("flooded");
        EmailAddress address = SignedUpAccounts.address();
        AccountId id = people.signUp(name, address).who().account();
        people.confirm(id);
        for (int i = 0; i < 10; i++) {
            recoveryLinks.send(name);
        }
        assertThat(people.mails(id.value())).isBetween(1, 3);

        people.signUp(TestAccounts.unique("flooded too"), address);
        people.signUp(TestAccounts.unique("flooded also"), address);
        assertThatExceptionOfType(TooMuchMail.class)
                .isThrownBy(() -> people.signUp(TestAccounts.unique("flooded again"), address));
    }

    @Test
    void nobodyMailsStrangersThroughAnAccount() {
        AccountId id = people.signUp(TestAccounts.unique("curious"), SignedUpAccounts.address())
                .who()
                .account();
        accounts.as(id, () -> {
            for (int i = 0; i < 4; i++) {
                mine.setAddress(SignedUpAccounts.address(), PASSWORD);
            }
            assertThatExceptionOfType(TooMuchMail.class)
                    .isThrownBy(() -> mine.setAddress(SignedUpAccounts.address(), PASSWORD));
        });
    }

    @Test
    void aNewAddressTakesTheOldOnesPlaceWhenConfirmedAndTheOldOneIsTold() {
        EmailAddress old = SignedUpAccounts.address();
        EmailAddress fresh = SignedUpAccounts.address();
        AccountId id = people.signUp(TestAccounts.unique("mover"), old).who().account();
        people.confirm(id);
        assertThat(recipients.find(new RecipientId(id.value())))
                .hasValueSatisfying(found -> assertThat(found.address()).isEqualTo(old));
        long oldRow = sql.fetchValue(ACCOUNT_ADDRESS.ID, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value()));

        accounts.as(id, () -> {
            assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> mine.setAddress(fresh, OTHER_PASSWORD));
            mine.setAddress(fresh, PASSWORD);
            assertThat(mine.page().confirmed()).isEqualTo(old);
            assertThat(mine.page().waiting()).isEqualTo(fresh);
        });
        people.confirm(id);

        accounts.as(id, () -> assertThat(mine.page().confirmed()).isEqualTo(fresh));
        assertThat(recipients
                        .find(MailRecipients.atAddress(oldRow))
                        .orElseThrow()
                        .address())
                .isEqualTo(old);
        // the link to confirm it, and the word that it is no longer used
        assertThat(people.mails(-oldRow)).isEqualTo(2);
    }

    @Test
    void addressesLieSealed() {
        EmailAddress address = SignedUpAccounts.address();
        AccountId id =
                people.signUp(TestAccounts.unique("sealed"), address).who().account();

        byte[] sealed = sql.fetchValue(ACCOUNT_ADDRESS.SEALED, ACCOUNT_ADDRESS.ACCOUNT_ID.eq(id.value()));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(address.value())
                .doesNotContain("example");
    }

    @Test
    void oneClickStopsRemindersWithoutSigningIn() {
        AccountId id = people.signUp(TestAccounts.unique("enough"), SignedUpAccounts.address())
                .who()
                .account();
        accounts.as(id, () -> mine.setConsent(MailPurpose.REMINDER, true));
        RecipientId recipient = new RecipientId(id.value());
        assertThat(recipients.allows(recipient, MailPurpose.REMINDER)).isTrue();

        String token = links.token(recipient, MailPurpose.REMINDER);
        assertThat(unsubscription.unsubscribe(token.substring(1))).isFalse();
        assertThat(unsubscription.unsubscribe("A" + token.substring(1))).isEqualTo(token.startsWith("A"));
        assertThat(unsubscription.unsubscribe(token)).isTrue();
        assertThat(unsubscription.unsubscribe(token)).isTrue();

        assertThat(recipients.allows(recipient, MailPurpose.REMINDER)).isFalse();
    }

    @Test
    void nobodyLeavesAnAddressInADemoAccount() {
        DemoAccount demo = new DemoAccount(TestAccounts.unique("shared"), PASSWORD, Set.of());
        EmailAddress invented = SignedUpAccounts.address();
        AccountId id = creation.createForDemo(demo, LanguageTag.EN, invented);

        accounts.as(id, () -> {
            assertThatExceptionOfType(DemoAccountIsShared.class)
                    .isThrownBy(() -> mine.setAddress(SignedUpAccounts.address(), PASSWORD));
            assertThatExceptionOfType(DemoAccountIsShared.class).isThrownBy(() -> mine.removeAddress());
            assertThat(mine.page().waiting()).isNull();
            assertThat(mine.page().confirmed()).isEqualTo(invented);
        });
    }

    @Test
    void remindersComeOnlyToWhomAskedForThemWhenTheyConfirmed() {
        for (boolean asked : List.of(true, false)) {
            AccountId id = people.signUp(TestAccounts.unique("choice"), SignedUpAccounts.address())
                    .who()
                    .account();
            LinkToken token = people.token(id, TokenPurpose.CONFIRM_ADDRESS);
            assertThat(mine.consentsBefore(token)).contains(Set.of());
            mine.confirmAddress(token, asked);
            accounts.as(id, () -> assertThat(mine.page().consents().contains(MailPurpose.REMINDER))
                    .isEqualTo(asked));
            assertThat(mine.consentsBefore(token)).isEmpty();
        }
    }
}
