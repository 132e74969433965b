package org.vestka.directory.desk.persistence;

import static org.vestka.tables.Tables.CASE_STEP;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.DESIGNATION_STATEMENT;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.STATEMENT_BODY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.StatementDraft;
import org.vestka.directory.desk.StatementId;
import org.vestka.directory.desk.StatementState;
import org.vestka.directory.history.Changed;
import org.vestka.shared.DatedFrom;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.StatementBody;
import org.vestka.tables.tables.records.DesignationStatementRecord;

/** Statements and who has signed them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StatementRepository {

    /** What a decision rests on; that something was confirmed, or how much is shown, is no part of it. */
    private static final Set<Changed> TELLING = EnumSet.of(
            Changed.NAMES,
            Changed.DATES,
            Changed.TEXTS,
            Changed.STAY,
            Changed.DIED,
            Changed.RELEASED,
            Changed.DESIGNATION,
            Changed.CASE,
            Changed.JOINED,
            Changed.PARTED);

    private final DSLContext sql;

    StatementRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A statement as it is stored; {@code proposedBy} is null once that account was erased. */
    public record StoredStatement(
            StatementId id,
            int version,
            StatementState state,
            DesignationValue value,
            String title,
            String url,
            LocalDate on,
            @Nullable AccountId proposedBy,
            Instant proposedAt,
            @Nullable Instant decidedAt) {}

    /**
     * A body a statement names.
     *
     * @param proposes whether its desk proposed the statement
     * @param joinedAt null until its first hand has joined in, and where all was said before two were asked for
     * @param signedAt null until its second hand has signed
     */
    public record SigningBody(
            long body,
            String code,
            boolean proposes,
            @Nullable Instant joinedAt,
            @Nullable Instant signedAt) {}

    /** @param proposer the body whose desk proposes, one of the bodies */
    public StatementId propose(
            StatementDraft draft,
            LocalDate on,
            long proposer,
            Collection<Long> bodies,
            AccountId account,
            Instant now) {
        StatementId id = Objects.requireNonNull(sql.insertInto(DESIGNATION_STATEMENT)
                .set(DESIGNATION_STATEMENT.STATE, StatementState.PROPOSED)
                .set(DESIGNATION_STATEMENT.VALUE, draft.value())
                .set(DESIGNATION_STATEMENT.TITLE, draft.title())
                .set(DESIGNATION_STATEMENT.URL, draft.url())
                .set(DESIGNATION_STATEMENT.STATED_ON, on)
                .set(DESIGNATION_STATEMENT.PROPOSED_BY, account.value())
                .set(DESIGNATION_STATEMENT.PROPOSED_AT, now)
                .returningResult(DESIGNATION_STATEMENT.ID)
                .fetchOne(row -> new StatementId(row.value1())));
        for (Long body : bodies.stream().sorted().toList()) {
            sql.insertInto(STATEMENT_BODY)
                    .set(STATEMENT_BODY.STATEMENT_ID, id.value())
                    .set(STATEMENT_BODY.BODY_ID, body)
                    .set(STATEMENT_BODY.PROPOSES, body == proposer)
                    .set(STATEMENT_BODY.JOINED_BY, body == proposer ? account.value() : null)
                    .set(STATEMENT_BODY.JOINED_AT, body == proposer ? now : null)
                    .execute();
        }
        return id;
    }

    public Optional<StoredStatement> find(StatementId id) {
        return sql.selectFrom(DESIGNATION_STATEMENT)
                .where(DESIGNATION_STATEMENT.ID.eq(id.value()))
                .fetchOptional(StatementRepository::stored);
    }

    /** Held until the transaction ends. */
    public Optional<StoredStatement> lock(StatementId id) {
        return sql.selectFrom(DESIGNATION_STATEMENT)
                .where(DESIGNATION_STATEMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(StatementRepository::stored);
    }

    /** By code of the body. */
    public List<SigningBody> bodies(StatementId id) {
        return sql.select(
                        STATEMENT_BODY.BODY_ID,
                        DESIGNATING_BODY.CODE,
                        STATEMENT_BODY.PROPOSES,
                        STATEMENT_BODY.JOINED_AT,
                        STATEMENT_BODY.SIGNED_AT)
                .from(STATEMENT_BODY)
                .join(DESIGNATING_BODY)
                .on(DESIGNATING_BODY.ID.eq(STATEMENT_BODY.BODY_ID))
                .where(STATEMENT_BODY.STATEMENT_ID.eq(id.value()))
                .orderBy(DESIGNATING_BODY.CODE)
                .fetch(row -> new SigningBody(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Statements that wait for a body, of which the reader has not given a hand already, latest first. */
    public List<StoredStatement> waitingFor(long body, AccountId reader, int limit) {
        return sql.select(DESIGNATION_STATEMENT.fields())
                .from(STATEMENT_BODY)
                .join(DESIGNATION_STATEMENT)
                .on(DESIGNATION_STATEMENT.ID.eq(STATEMENT_BODY.STATEMENT_ID))
                .where(STATEMENT_BODY.BODY_ID.eq(body))
                .and(STATEMENT_BODY.SIGNED_AT.isNull())
                .and(noHandOf(reader))
                .and(DESIGNATION_STATEMENT.STATE.eq(StatementState.PROPOSED))
                .and(DESIGNATION_STATEMENT
                        .PROPOSED_BY
                        .isNull()
                        .or(DESIGNATION_STATEMENT.PROPOSED_BY.ne(reader.value())))
                .orderBy(DESIGNATION_STATEMENT.ID.desc())
                .limit(limit)
                .fetch(row -> stored(row.into(DESIGNATION_STATEMENT)));
    }

    /** Whoever has given a hand gives no other, be it for a body they act for no more. */
    static Condition noHandOf(AccountId reader) {
        StatementBody hand = STATEMENT_BODY.as("hand");
        return DSL.notExists(DSL.selectOne()
                .from(hand)
                .where(hand.STATEMENT_ID.eq(STATEMENT_BODY.STATEMENT_ID))
                .and(hand.SIGNED_BY.eq(reader.value()).or(hand.JOINED_BY.eq(reader.value()))));
    }

    /** Whether somebody has joined in or signed for any body already, be it one they act for no more. */
    public boolean hasHand(StatementId id, AccountId account) {
        return sql.fetchExists(
                STATEMENT_BODY,
                STATEMENT_BODY.STATEMENT_ID.eq(id.value()),
                STATEMENT_BODY.SIGNED_BY.eq(account.value()).or(STATEMENT_BODY.JOINED_BY.eq(account.value())));
    }

    /** Joins in for a body by its first hand, of a statement the caller holds. */
    public void join(StatementId id, long body, AccountId account, Instant now) {
        sql.update(STATEMENT_BODY)
                .set(STATEMENT_BODY.JOINED_BY, account.value())
                .set(STATEMENT_BODY.JOINED_AT, now)
                .where(STATEMENT_BODY.STATEMENT_ID.eq(id.value()))
                .and(STATEMENT_BODY.BODY_ID.eq(body))
                .execute();
        touch(id);
    }

    /** Signs for a body, of a statement the caller holds. */
    public void sign(StatementId id, long body, AccountId account, Instant now) {
        sql.update(STATEMENT_BODY)
                .set(STATEMENT_BODY.SIGNED_BY, account.value())
                .set(STATEMENT_BODY.SIGNED_AT, now)
                .where(STATEMENT_BODY.STATEMENT_ID.eq(id.value()))
                .and(STATEMENT_BODY.BODY_ID.eq(body))
                .execute();
        touch(id);
    }

    private void touch(StatementId id) {
        sql.update(DESIGNATION_STATEMENT)
                .set(DESIGNATION_STATEMENT.VERSION, DESIGNATION_STATEMENT.VERSION.plus(1))
                .where(DESIGNATION_STATEMENT.ID.eq(id.value()))
                .execute();
    }

    /** Ends the proposal, one way or the other. */
    public void end(StatementId id, StatementState state, Instant now) {
        sql.update(DESIGNATION_STATEMENT)
                .set(DESIGNATION_STATEMENT.STATE, state)
                .set(DESIGNATION_STATEMENT.DECIDED_AT, state == StatementState.DECIDED ? now : null)
                .set(DESIGNATION_STATEMENT.VERSION, DESIGNATION_STATEMENT.VERSION.plus(1))
                .where(DESIGNATION_STATEMENT.ID.eq(id.value()))
                .execute();
    }

    /** Where people were on a day, as far as it is known. */
    public Map<PersonId, CustodyKind> custodyOn(Collection<PersonId> people, LocalDate day) {
        return sql
                .select(CUSTODY_STAY.PERSON_ID, CUSTODY_STAY.CUSTODY_KIND)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.in(
                        people.stream().map(PersonId::value).toList()))
                .and(CUSTODY_STAY.COUNTS_FROM.le(day))
                .and(CUSTODY_STAY.COUNTS_UNTIL.isNull().or(CUSTODY_STAY.COUNTS_UNTIL.gt(day)))
                .orderBy(CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.ID)
                .fetch()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> new PersonId(row.value1()), row -> row.value2(), (earlier, later) -> later));
    }

    /** What a body says now. */
    public record Said(DesignationValue value, @Nullable PartialDate from, LocalDate countsFrom) implements DatedFrom {}

    /** What bodies say of people now, by body. */
    public Map<PersonId, Map<Long, Said>> said(Collection<PersonId> people, Collection<Long> bodies) {
        return sql
                .select(
                        DESIGNATION.PERSON_ID,
                        DESIGNATION.BODY_ID,
                        DESIGNATION.VALUE,
                        DESIGNATION.FROM_DATE,
                        DESIGNATION.COUNTS_FROM)
                .from(DESIGNATION)
                .where(DESIGNATION.HOLDS_FOR.in(
                        people.stream().map(PersonId::value).toList()))
                .and(DESIGNATION.BODY_ID.in(bodies))
                .fetch()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> new PersonId(row.value1()),
                        java.util.stream.Collectors.toMap(
                                row -> row.value2(), row -> new Said(row.value3(), row.value4(), row.value5()))));
    }

    /**
     * What of a record was changed since its assessment.
     *
     * @param last the number of the last of these changes
     */
    public record Since(Set<Changed> what, long last) {

        public static final Since NOTHING = new Since(Set.of(), 0);
    }

    /**
     * Whose record was changed since, in what somebody rests a decision on. By number, and not by time: what had begun before may
     * have been written after, while numbers of one person follow each other as their record is held.
     *
     * @param seen the last change of each that there was
     */
    public Map<PersonId, Since> changedSince(Map<PersonId, Long> seen) {
        Map<PersonId, Since> since = new HashMap<>();
        if (seen.isEmpty()) {
            return since;
        }
        sql.select(PAGE_CHANGE.PERSON_ID, PAGE_CHANGE.WHAT, PAGE_CHANGE.ID)
                .from(PAGE_CHANGE)
                .where(DSL.or(seen.entrySet().stream()
                        .map(each ->
                                PAGE_CHANGE.PERSON_ID.eq(each.getKey().value()).and(PAGE_CHANGE.ID.gt(each.getValue())))
                        .toList()))
                .and(PAGE_CHANGE.WHAT.in(TELLING))
                .orderBy(PAGE_CHANGE.ID)
                .forEach(row -> {
                    Set<Changed> what = EnumSet.of(row.value2());
                    what.addAll(since.getOrDefault(new PersonId(row.value1()), Since.NOTHING)
                            .what());
                    since.put(new PersonId(row.value1()), new Since(what, row.value3()));
                });
        return since;
    }

    /** What was done stays, without whoever did it. */
    public void forget(AccountId account) {
        sql.update(DESIGNATION_STATEMENT)
                .setNull(DESIGNATION_STATEMENT.PROPOSED_BY)
                .where(DESIGNATION_STATEMENT.PROPOSED_BY.eq(account.value()))
                .execute();
        sql.update(STATEMENT_BODY)
                .setNull(STATEMENT_BODY.SIGNED_BY)
                .where(STATEMENT_BODY.SIGNED_BY.eq(account.value()))
                .execute();
        sql.update(STATEMENT_BODY)
                .setNull(STATEMENT_BODY.JOINED_BY)
                .where(STATEMENT_BODY.JOINED_BY.eq(account.value()))
                .execute();
        sql.update(CASE_STEP)
                .setNull(CASE_STEP.ACCOUNT_ID)
                .where(CASE_STEP.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private static StoredStatement stored(DesignationStatementRecord row) {
        return new StoredStatement(
                new StatementId(row.getId()),
                row.getVersion(),
                row.getState(),
                row.getValue(),
                row.getTitle(),
                row.getUrl(),
                row.getStatedOn(),
                row.getProposedBy() == null ? null : new AccountId(row.getProposedBy()),
                row.getProposedAt(),
                row.getDecidedAt());
    }
}
