package org.vestka.mail.persistence;

import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailMessageId;
import org.vestka.mail.MailState;
import org.vestka.mail.RecipientId;
import org.vestka.shared.persistence.Additions;

/** Puts mail in and takes people's mail out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OutboxRepository {

    private final DSLContext sql;
    private final Clock clock;

    OutboxRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return whether the mail is new */
    public boolean insert(MailDraft draft, byte[] arguments, String messageId) {
        Instant now = clock.instant();
        return Additions.unlessTaken(sql.insertInto(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.TEMPLATE, draft.template())
                .set(MAIL_MESSAGE.PURPOSE, draft.purpose())
                .set(MAIL_MESSAGE.RECIPIENT_ID, draft.recipient().value())
                .set(MAIL_MESSAGE.LANGUAGE, draft.language())
                .set(MAIL_MESSAGE.ARGUMENTS, arguments)
                .set(MAIL_MESSAGE.DEDUP_KEY, draft.dedupKey())
                .set(MAIL_MESSAGE.MESSAGE_ID, messageId)
                .set(MAIL_MESSAGE.STATE, MailState.WAITING)
                .set(MAIL_MESSAGE.BULK, draft.purpose().optional())
                .set(MAIL_MESSAGE.DUE_AT, now)
                .set(MAIL_MESSAGE.CREATED_AT, now));
    }

    public void deleteAllTo(RecipientId recipient) {
        sql.deleteFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.RECIPIENT_ID.eq(recipient.value()))
                .execute();
    }

    /** Lets a mail that was given up wait again, as if it had never been tried. */
    public boolean retry(MailMessageId id) {
        return sql.update(MAIL_MESSAGE)
                        .set(MAIL_MESSAGE.STATE, MailState.WAITING)
                        .set(MAIL_MESSAGE.ATTEMPTS, 0)
                        .setNull(MAIL_MESSAGE.REASON)
                        .setNull(MAIL_MESSAGE.FINISHED_AT)
                        .set(MAIL_MESSAGE.DUE_AT, clock.instant())
                        .where(MAIL_MESSAGE.ID.eq(id.value()))
                        .and(MAIL_MESSAGE.STATE.eq(MailState.FAILED))
                        .execute()
                == 1;
    }
}
