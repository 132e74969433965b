package org.vestka.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.mail.persistence.ClaimRepository;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
class MailBellTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ClaimRepository claims;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void theBellRingsOnceWhatItTellsOfCanBeSeen() throws Exception {
        MailBell bell = new MailBell();
        transactions.executeWithoutResult(work -> {
            bell.ringAfterCommit();
            work.setRollbackOnly();
        });
        assertThat(bell.await(Duration.ZERO)).isFalse();

        transactions.executeWithoutResult(work -> bell.ringAfterCommit());
        assertThat(bell.await(Duration.ZERO)).isTrue();
    }

    @Test
    void aFailedMailWhoseLinkIsDeadIsGivenUpWithItsLink() {
        RecipientId recipient = new RecipientId(accounts.make().value());
        Instant now = Clock.systemUTC().instant();
        for (MailPurpose purpose : MailPurpose.values()) {
            transactions.executeWithoutResult(work -> outbox.enqueue(new MailDraft(
                    "accounts.recover",
                    recipient,
                    LanguageTag.EN,
                    Map.of("link", "/"),
                    "given-up:" + recipient.value() + purpose,
                    purpose)));
        }
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.FAILED)
                .set(MAIL_MESSAGE.REASON, MailFailure.values()[0])
                .setNull(MAIL_MESSAGE.DUE_AT)
                .set(MAIL_MESSAGE.FINISHED_AT, now.minus(Duration.ofDays(3)))
                .where(MAIL_MESSAGE.RECIPIENT_ID.eq(recipient.value()))
                .execute();

        transactions.executeWithoutResult(work -> claims.giveUpAccountMailFailedBefore(now.minus(Duration.ofDays(2))));

        sql.selectFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.RECIPIENT_ID.eq(recipient.value()))
                .forEach(mail -> {
                    if (mail.getPurpose() == MailPurpose.ACCOUNT) {
                        assertThat(mail.getState()).isEqualTo(MailState.DROPPED);
                        assertThat(mail.getArguments()).isNull();
                    } else {
                        assertThat(mail.getState()).isEqualTo(MailState.FAILED);
                        assertThat(mail.getArguments()).isNotNull();
                    }
                });
    }
}
