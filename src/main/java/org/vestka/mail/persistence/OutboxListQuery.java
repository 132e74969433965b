package org.vestka.mail.persistence;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.mail.FailedMail;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailMessageId;
import org.vestka.mail.MailState;
import org.vestka.mail.OutboxNumbers;

/** What the administrators' view of the outbox shows. */
@Repository
public class OutboxListQuery {

    private final DSLContext sql;

    OutboxListQuery(DSLContext sql) {
        this.sql = sql;
    }

    public OutboxNumbers numbers() {
        Map<MailState, Long> byState = sql.select(MAIL_MESSAGE.STATE, count().cast(Long.class))
                .from(MAIL_MESSAGE)
                .groupBy(MAIL_MESSAGE.STATE)
                .fetchMap(row -> row.value1(), row -> row.value2());
        Optional<Instant> oldest = sql.select(min(MAIL_MESSAGE.CREATED_AT))
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.STATE.eq(MailState.WAITING))
                .fetchOptional(0, Instant.class);
        return new OutboxNumbers(byState, oldest);
    }

    /** Latest first. */
    public List<FailedMail> failed(int offset, int limit) {
        return sql.select(
                        MAIL_MESSAGE.ID.convertFrom(MailMessageId::new),
                        MAIL_MESSAGE.TEMPLATE,
                        MAIL_MESSAGE.REASON.convertFrom(reason -> reason == null ? MailFailure.UNREADABLE : reason),
                        MAIL_MESSAGE.ATTEMPTS,
                        MAIL_MESSAGE.FINISHED_AT)
                .from(MAIL_MESSAGE)
                .where(MAIL_MESSAGE.STATE.eq(MailState.FAILED))
                .orderBy(MAIL_MESSAGE.FINISHED_AT.desc(), MAIL_MESSAGE.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(mapping(FailedMail::new));
    }
}
