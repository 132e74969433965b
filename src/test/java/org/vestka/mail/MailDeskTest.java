package org.vestka.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What an administrator does about mail that failed. */
@VestkaTest
class MailDeskTest {

    @Autowired
    private MailDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @Test
    void aFailedMailIsTriedAgainOnceAndFromTheBeginning() {
        AccountId administrator = accounts.make(Role.ADMIN);
        MailMessageId mail = failed();

        boolean first = accounts.as(administrator, () -> desk.retry(mail));
        boolean second = accounts.as(administrator, () -> desk.retry(mail));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        var row = sql.fetchSingle(MAIL_MESSAGE, MAIL_MESSAGE.ID.eq(mail.value()));
        assertThat(row.getState()).isEqualTo(MailState.WAITING);
        assertThat(row.getDueAt()).isNotNull();
        assertThat(row.getAttempts()).isZero();
        assertThat(row.getFinishedAt()).isNull();
    }

    @Test
    void nobodyElseSeesOrTriesMail() {
        MailMessageId mail = failed();

        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                AccountId account = accounts.make(role);
                assertThatThrownBy(() -> accounts.as(account, () -> desk.retry(mail)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> accounts.as(account, () -> desk.failed(0, 10)))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private MailMessageId failed() {
        String key = "desk:" + UUID.randomUUID();
        transaction.executeWithoutResult(unused -> outbox.enqueue(new MailDraft(
                "probe.note",
                new RecipientId(accounts.make(Role.SUPPORTER).value()),
                LanguageTag.EN,
                Map.of("name", "N", "count", "1", "link", "https://vestka.example/x"),
                key,
                MailPurpose.ACCOUNT)));
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.FAILED)
                .set(MAIL_MESSAGE.ATTEMPTS, 8)
                .set(MAIL_MESSAGE.REASON, MailFailure.RECIPIENT_REFUSED)
                .setNull(MAIL_MESSAGE.DUE_AT)
                .set(MAIL_MESSAGE.FINISHED_AT, java.time.Instant.now())
                .where(MAIL_MESSAGE.DEDUP_KEY.eq(key))
                .execute();
        return new MailMessageId(sql.select(MAIL_MESSAGE.ID)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.DEDUP_KEY.eq(key))
                .fetchSingle()
                .value1());
    }
}
