package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.AUDIT_HEAD;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditEvent;
import org.vestka.tables.tables.records.AuditEventRecord;

/** The chain of audit events and its end. */
@Repository
public class AuditRepository {

    private static final int PAGE = 1000;

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The end of the chain; nobody else appends until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Link lockHead() {
        return Objects.requireNonNull(sql.selectFrom(AUDIT_HEAD).forUpdate().fetchOne(AuditRepository::link));
    }

    public Link head() {
        return Objects.requireNonNull(sql.selectFrom(AUDIT_HEAD).fetchOne(AuditRepository::link));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEvent event, byte[] hash) {
        sql.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.ID, event.id())
                .set(AUDIT_EVENT.HAPPENED_AT, event.happenedAt())
                .set(AUDIT_EVENT.ROLE, event.role())
                .set(AUDIT_EVENT.ACT, event.act())
                .set(AUDIT_EVENT.OBJECT_KIND, event.objectKind())
                .set(AUDIT_EVENT.OBJECT_ID, event.objectId())
                .set(AUDIT_EVENT.HASH, hash)
                .execute();
        sql.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.EVENT_ID, event.id())
                .set(AUDIT_HEAD.HASH, hash)
                .execute();
    }

    /** Gives an event another hash, and the end of the chain with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(long event, byte[] hash) {
        sql.update(AUDIT_EVENT)
                .set(AUDIT_EVENT.HASH, hash)
                .where(AUDIT_EVENT.ID.eq(event))
                .execute();
        sql.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.EVENT_ID, event)
                .set(AUDIT_HEAD.HASH, hash)
                .execute();
    }

    /** Latest first. */
    public List<AuditEvent> latest(int offset, int limit) {
        return sql.selectFrom(AUDIT_EVENT)
                .orderBy(AUDIT_EVENT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(AuditRepository::event);
    }

    /** All events, oldest first, with the hash each was stored with. Holds one page in memory. */
    public void forEach(BiConsumer<AuditEvent, byte[]> reader) {
        long after = Long.MIN_VALUE;
        while (true) {
            var page = sql.selectFrom(AUDIT_EVENT)
                    .where(AUDIT_EVENT.ID.gt(after))
                    .orderBy(AUDIT_EVENT.ID)
                    .limit(PAGE)
                    .fetch();
            if (page.isEmpty()) {
                return;
            }
            for (var row : page) {
                reader.accept(event(row), row.getHash());
                after = row.getId();
            }
        }
    }

    private static AuditEvent event(AuditEventRecord row) {
        return new AuditEvent(
                row.getId(), row.getHappenedAt(), row.getRole(), row.getAct(), row.getObjectKind(), row.getObjectId());
    }

    private static Link link(Record row) {
        return new Link(row.get(AUDIT_HEAD.EVENT_ID), row.get(AUDIT_HEAD.HASH));
    }

    /** One end of the chain: the event's number and hash, or 0 and zeros before the first. */
    public record Link(long eventId, byte[] hash) {}
}
