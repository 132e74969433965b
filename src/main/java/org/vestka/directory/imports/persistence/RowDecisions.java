package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.Hands;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowToApply;
import org.vestka.directory.imports.RowsToAgree;

/** What people decided about rows, until it is applied. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RowDecisions {

    private final DSLContext sql;
    private final Clock clock;

    RowDecisions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Decides one row.
     *
     * @param version as the one who decides has seen it
     * @return whether it was a row of this file, still as seen and not applied
     */
    public boolean decide(ImportId batch, ImportRowId id, int version, Decision decision, long account) {
        return sql.update(IMPORT_ROW)
                        .set(IMPORT_ROW.DECISION, decision)
                        .set(IMPORT_ROW.DECIDED_BY, account)
                        .set(IMPORT_ROW.DECIDED_AT, Instant.now(clock))
                        .setNull(IMPORT_ROW.PROPOSED_BY)
                        .setNull(IMPORT_ROW.PROPOSED_AT)
                        .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                        .where(IMPORT_ROW.ID.eq(id.value()))
                        .and(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                        .and(IMPORT_ROW.VERSION.eq(version))
                        .and(IMPORT_ROW.APPLIED.isFalse())
                        .and(IMPORT_ROW.DECISION.ne(Decision.NONE))
                        .execute()
                == 1;
    }

    /**
     * Decides all rows of a filter that nobody has decided on; those that are decided singly are never accepted so.
     *
     * @param except rows that wait
     */
    public int decideOpen(
            ImportId batch,
            ReviewFilter filter,
            Decision decision,
            long account,
            Instant at,
            Collection<ImportRowId> except) {
        Condition notSingly = DSL.and(Arrays.stream(Concern.values())
                .filter(Concern::singly)
                .map(concern -> ImportRowFields.has(concern).not())
                .toList());
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.DECISION, decision)
                .set(IMPORT_ROW.DECIDED_BY, account)
                .set(IMPORT_ROW.DECIDED_AT, at)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(ImportRowFields.matching(batch, filter.decided(Decision.OPEN)))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .and(decision == Decision.ACCEPTED ? notSingly : DSL.noCondition())
                .and(IMPORT_ROW.ID.notIn(except.stream().map(ImportRowId::value).toList()))
                .execute();
    }

    /**
     * Takes back every decision that has not been applied.
     *
     * @param decidedAt only those of this instant; null: all
     */
    public int reopen(ImportId batch, ReviewFilter filter, @Nullable Instant decidedAt) {
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.DECISION, Decision.OPEN)
                .setNull(IMPORT_ROW.DECIDED_BY)
                .setNull(IMPORT_ROW.DECIDED_AT)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(ImportRowFields.matching(batch, filter))
                .and(decidedAt == null ? DSL.noCondition() : IMPORT_ROW.DECIDED_AT.eq(decidedAt))
                .and(IMPORT_ROW.DECISION.in(Decision.ACCEPTED, Decision.REFUSED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .execute();
    }

    /** Decided and not yet applied, as far as this hand applies them, in order; those after a row. */
    public List<RowToApply> decided(ImportId batch, Hands hands, long after, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.DECISION.in(Decision.ACCEPTED, Decision.REFUSED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .and(
                        switch (hands.turn()) {
                            case ONLY -> DSL.noCondition();
                            case FIRST -> IMPORT_ROW.PROPOSED_AT.isNull();
                            case SECOND -> waitsFor(Objects.requireNonNull(hands.account()));
                        })
                .and(IMPORT_ROW.ID.gt(after))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .fetch(row -> new RowToApply(ImportRowFields.row(row), row.getFactsSha256()));
    }

    /** Since another's hand. */
    private static Condition waitsFor(AccountId account) {
        return IMPORT_ROW
                .PROPOSED_AT
                .isNotNull()
                .and(IMPORT_ROW.PROPOSED_BY.isNull().or(IMPORT_ROW.PROPOSED_BY.ne(account.value())));
    }

    private static Condition waits(ImportId batch) {
        return IMPORT_ROW
                .BATCH_ID
                .eq(batch.value())
                .and(IMPORT_ROW.PROPOSED_AT.isNotNull())
                .and(IMPORT_ROW.APPLIED.isFalse());
    }

    /** Whether any row waits for a second editor. */
    public boolean anyWaits(ImportId batch) {
        return sql.fetchExists(IMPORT_ROW, waits(batch));
    }

    /** How many wait for a second editor, as one of them sees it. */
    public RowsToAgree toAgree(ImportId batch, AccountId reader) {
        int theirs = sql.fetchCount(IMPORT_ROW, waits(batch).and(waitsFor(reader)));
        return new RowsToAgree(sql.fetchCount(IMPORT_ROW, waits(batch)) - theirs, theirs);
    }

    /** Those that wait for a second editor, in the order of the file. */
    public List<ReviewRow> toAgree(ImportId batch, int offset, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(waits(batch))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .offset(offset)
                .fetch(ImportRowFields::row);
    }

    /**
     * They go back to the review, undecided.
     *
     * @param own what the account has proposed itself, else what others have
     */
    public int sendBack(ImportId batch, AccountId account, boolean own) {
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.DECISION, Decision.OPEN)
                .setNull(IMPORT_ROW.DECIDED_BY)
                .setNull(IMPORT_ROW.DECIDED_AT)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(waits(batch))
                .and(own ? IMPORT_ROW.PROPOSED_BY.eq(account.value()) : waitsFor(account))
                .execute();
    }

    /**
     * Whom the rows are about that are accepted and not yet applied.
     *
     * @param references whom the list knows by a key, for rows that name nobody themselves
     */
    public Set<PersonId> people(ImportId batch, Map<String, PersonId> references) {
        Set<PersonId> people = new HashSet<>();
        sql.select(IMPORT_ROW.SOURCE_KEY, IMPORT_ROW.PERSON_ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.DECISION.eq(Decision.ACCEPTED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .forEach(row -> {
                    PersonId person = row.value2() == null ? references.get(row.value1()) : new PersonId(row.value2());
                    if (person != null) {
                        people.add(person);
                    }
                });
        return people;
    }

    /**
     * They have taken effect.
     *
     * @param kept what is kept here of each from now on
     */
    public void applied(List<ReviewRow> rows, UnaryOperator<ReviewRow> kept) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.APPLIED, true)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.in(
                        rows.stream().map(row -> row.id().value()).toList()))
                .execute();
        for (ReviewRow row : rows) {
            ReviewRow rest = kept.apply(row);
            if (!rest.equals(row)) {
                sql.update(IMPORT_ROW)
                        .set(IMPORT_ROW.FACTS, rest.facts().isEmpty() ? null : Json.write(rest.facts()))
                        .set(IMPORT_ROW.CHANGES, rest.changes().isEmpty() ? null : Json.write(rest.changes()))
                        .set(IMPORT_ROW.WORDS, rest.words().isEmpty() ? null : Json.write(rest.words()))
                        .set(IMPORT_ROW.REWRITTEN, rest.rewritten().isEmpty() ? null : Json.write(rest.rewritten()))
                        .where(IMPORT_ROW.ID.eq(row.id().value()))
                        .execute();
            }
        }
    }
}
