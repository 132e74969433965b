package org.vestka.mail.persistence;

import static org.jooq.Records.mapping;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.mail.ClaimedMail;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailState;
import org.vestka.mail.RecipientId;

/**
 * Hands mail to workers and takes back what became of it.
 *
 * <p>{@code due_at} is all that a claim looks at: for a waiting mail it is when to try, for one being sent when its lease
 * ends, and it is empty for one that is done. So the mail of a dead worker returns by itself.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimRepository {

    private final DSLContext sql;

    ClaimRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Claims what is due, what somebody is waiting for first; never what another worker is claiming in this moment. */
    public List<ClaimedMail> claim(int atMost, Instant now, Instant leaseEnd) {
        long claim = ThreadLocalRandom.current().nextLong();
        List<ClaimedMail> claimed = new ArrayList<>(lockDue(false, atMost, now, claim));
        if (claimed.size() < atMost) {
            claimed.addAll(lockDue(true, atMost - claimed.size(), now, claim));
        }
        if (!claimed.isEmpty()) {
            sql.update(MAIL_MESSAGE)
                    .set(MAIL_MESSAGE.STATE, MailState.SENDING)
                    .set(MAIL_MESSAGE.DUE_AT, leaseEnd)
                    .set(MAIL_MESSAGE.CLAIM, claim)
                    .where(MAIL_MESSAGE.ID.in(
                            claimed.stream().map(ClaimedMail::id).toList()))
                    .execute();
        }
        return claimed;
    }

    private List<ClaimedMail> lockDue(boolean bulk, int atMost, Instant now, long claim) {
        Field<Long> claimed = DSL.inline(claim);
        return sql.select(
                        MAIL_MESSAGE.ID,
                        claimed,
                        MAIL_MESSAGE.TEMPLATE,
                        MAIL_MESSAGE.PURPOSE,
                        MAIL_MESSAGE.RECIPIENT_ID.convertFrom(RecipientId::new),
                        MAIL_MESSAGE.LANGUAGE,
                        MAIL_MESSAGE.ARGUMENTS,
                        MAIL_MESSAGE.DEDUP_KEY,
                        MAIL_MESSAGE.MESSAGE_ID,
                        MAIL_MESSAGE.ATTEMPTS)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.BULK.eq(bulk))
                .and(MAIL_MESSAGE.DUE_AT.le(now))
                .orderBy(MAIL_MESSAGE.DUE_AT)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(mapping(ClaimedMail::new));
    }

    /** The server has them: that is a fact, whoever holds the claim by now. */
    public void sent(Collection<Long> ids, Instant now) {
        finish(ids, MailState.SENT, null, now);
    }

    public void dropped(Collection<Long> ids, MailFailure reason, Instant now) {
        finish(ids, MailState.DROPPED, reason, now);
    }

    private void finish(Collection<Long> ids, MailState state, @Nullable MailFailure reason, Instant now) {
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, state)
                .set(MAIL_MESSAGE.REASON, reason)
                .setNull(MAIL_MESSAGE.ARGUMENTS)
                .setNull(MAIL_MESSAGE.DUE_AT)
                .setNull(MAIL_MESSAGE.CLAIM)
                .set(MAIL_MESSAGE.FINISHED_AT, now)
                .where(MAIL_MESSAGE.ID.in(ids))
                .execute();
    }

    /** Keeps the arguments, so that an administrator can try again. */
    public void failed(ClaimedMail mail, MailFailure reason, Instant now) {
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.FAILED)
                .set(MAIL_MESSAGE.REASON, reason)
                .set(MAIL_MESSAGE.ATTEMPTS, mail.attempts() + 1)
                .setNull(MAIL_MESSAGE.DUE_AT)
                .setNull(MAIL_MESSAGE.CLAIM)
                .set(MAIL_MESSAGE.FINISHED_AT, now)
                .where(MAIL_MESSAGE.ID.eq(mail.id()))
                .and(MAIL_MESSAGE.CLAIM.eq(mail.claim()))
                .execute();
    }

    public void retryLater(ClaimedMail mail, MailFailure reason, Instant dueAt) {
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.WAITING)
                .set(MAIL_MESSAGE.REASON, reason)
                .set(MAIL_MESSAGE.ATTEMPTS, mail.attempts() + 1)
                .set(MAIL_MESSAGE.DUE_AT, dueAt)
                .setNull(MAIL_MESSAGE.CLAIM)
                .where(MAIL_MESSAGE.ID.eq(mail.id()))
                .and(MAIL_MESSAGE.CLAIM.eq(mail.claim()))
                .execute();
    }

    /** Untried: others may have them at once, and nothing is counted. */
    public void giveBack(long claim, Collection<Long> ids, Instant now) {
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.WAITING)
                .set(MAIL_MESSAGE.DUE_AT, now)
                .setNull(MAIL_MESSAGE.CLAIM)
                .where(MAIL_MESSAGE.ID.in(ids))
                .and(MAIL_MESSAGE.CLAIM.eq(claim))
                .execute();
    }

    /** Gives up mail about accounts that failed before {@code before}, with its arguments: a link in it opens nothing any more. */
    public void giveUpAccountMailFailedBefore(Instant before) {
        sql.update(MAIL_MESSAGE)
                .set(MAIL_MESSAGE.STATE, MailState.DROPPED)
                .setNull(MAIL_MESSAGE.ARGUMENTS)
                .where(MAIL_MESSAGE.STATE.eq(MailState.FAILED))
                .and(MAIL_MESSAGE.PURPOSE.eq(MailPurpose.ACCOUNT))
                .and(MAIL_MESSAGE.FINISHED_AT.lt(before))
                .execute();
    }

    /** Removes finished mail of before {@code before}. Its keys are forgotten with it. */
    public int deleteFinishedBefore(Instant before) {
        return sql.deleteFrom(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.STATE.in(MailState.SENT, MailState.DROPPED, MailState.FAILED))
                .and(MAIL_MESSAGE.FINISHED_AT.lt(before))
                .limit(5_000)
                .execute();
    }
}
