package org.vestka.mail.persistence;

import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailMessageId;
import org.vestka.mail.MailState;
import org.vestka.mail.Outbox.SealedMail;
import org.vestka.mail.RecipientId;
import org.vestka.shared.persistence.Additions;

/** Puts mail in and takes people's mail out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OutboxRepository {

    private static final int AT_ONCE = 500;

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

    /** @return whether one of the mails is new */
    public boolean insertAll(List<SealedMail> mails) {
        boolean any = false;
        for (int from = 0; from < mails.size(); from += AT_ONCE) {
            any |= insertPart(mails.subList(from, Math.min(mails.size(), from + AT_ONCE)));
        }
        return any;
    }

    private boolean insertPart(List<SealedMail> part) {
        Set<String> known = sql.select(MAIL_MESSAGE.DEDUP_KEY)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.DEDUP_KEY.in(
                        part.stream().map(mail -> mail.draft().dedupKey()).toList()))
                .fetchSet(MAIL_MESSAGE.DEDUP_KEY);
        // of two under one key the first stands
        Map<String, SealedMail> fresh = new LinkedHashMap<>();
        part.stream()
                .filter(mail -> !known.contains(mail.draft().dedupKey()))
                .forEach(mail -> fresh.putIfAbsent(mail.draft().dedupKey(), mail));
        if (fresh.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        var insert = sql.insertInto(
                MAIL_MESSAGE,
                MAIL_MESSAGE.TEMPLATE,
                MAIL_MESSAGE.PURPOSE,
                MAIL_MESSAGE.RECIPIENT_ID,
                MAIL_MESSAGE.LANGUAGE,
                MAIL_MESSAGE.ARGUMENTS,
                MAIL_MESSAGE.DEDUP_KEY,
                MAIL_MESSAGE.MESSAGE_ID,
                MAIL_MESSAGE.STATE,
                MAIL_MESSAGE.BULK,
                MAIL_MESSAGE.DUE_AT,
                MAIL_MESSAGE.CREATED_AT);
        for (SealedMail mail : fresh.values()) {
            MailDraft draft = mail.draft();
            insert = insert.values(
                    draft.template(),
                    draft.purpose(),
                    draft.recipient().value(),
                    draft.language(),
                    mail.arguments(),
                    draft.dedupKey(),
                    mail.messageId(),
                    MailState.WAITING,
                    draft.purpose().optional(),
                    now,
                    now);
        }
        try {
            insert.execute();
            return true;
        } catch (DuplicateKeyException e) {
            // another has put one of them in meanwhile: one by one, each unless it is there
            boolean any = false;
            for (SealedMail mail : fresh.values()) {
                any |= insert(mail.draft(), mail.arguments(), mail.messageId());
            }
            return any;
        }
    }

    /** Removes mail of these keys that has not gone; to whom the rest of it goes or has gone. */
    public Set<RecipientId> withdraw(String keysBeginWith) {
        sql.deleteFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.DEDUP_KEY.startsWith(keysBeginWith))
                .and(MAIL_MESSAGE.STATE.in(MailState.WAITING, MailState.FAILED))
                .execute();
        return sql.select(MAIL_MESSAGE.RECIPIENT_ID)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.DEDUP_KEY.startsWith(keysBeginWith))
                .and(MAIL_MESSAGE.STATE.in(MailState.SENDING, MailState.SENT))
                .fetchSet(row -> new RecipientId(row.value1()));
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
