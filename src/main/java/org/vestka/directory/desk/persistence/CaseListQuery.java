package org.vestka.directory.desk.persistence;

import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATION_CASE;
import static org.vestka.tables.Tables.DESIGNATION_STATEMENT;
import static org.vestka.tables.Tables.STATEMENT_BODY;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.CaseListItem.Said;
import org.vestka.directory.desk.CaseState;

/** The list of cases, latest changed first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseListQuery {

    private final DSLContext sql;

    CaseListQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** A line of the list. */
    public record CaseRow(
            CaseId id,
            String body,
            PersonId person,
            CaseState state,
            Instant openedAt,
            Instant changedAt,
            @Nullable Said said,
            boolean waitsForReader) {}

    /**
     * @param body null for those of all bodies
     * @param reader for whom something may wait
     * @param waiting only what waits for the reader
     */
    public List<CaseRow> rows(
            @Nullable Long body,
            @Nullable CaseState state,
            AccountId reader,
            @Nullable Long readersBody,
            boolean waiting,
            int offset,
            int limit) {
        Condition waits = waits(reader, readersBody);
        Condition shown = DSL.noCondition();
        if (body != null) {
            shown = shown.and(DESIGNATION_CASE.BODY_ID.eq(body));
        }
        if (waiting) {
            shown = shown.and(DESIGNATION_CASE.STATE.eq(CaseState.PROPOSED)).and(waits);
        } else if (state != null) {
            shown = shown.and(DESIGNATION_CASE.STATE.eq(state));
        }
        return sql.select(
                        DESIGNATION_CASE.ID,
                        // joined, MySQL would rather sort all cases than read the latest by their index
                        DSL.field(DSL.select(DESIGNATING_BODY.CODE)
                                .from(DESIGNATING_BODY)
                                .where(DESIGNATING_BODY.ID.eq(DESIGNATION_CASE.BODY_ID))),
                        DESIGNATION_CASE.PERSON_ID,
                        DESIGNATION_CASE.STATE,
                        DESIGNATION_CASE.OPENED_AT,
                        DESIGNATION_CASE.CHANGED_AT,
                        DSL.field(DESIGNATION_CASE.STATE.eq(CaseState.PROPOSED).and(waits)),
                        ofStatement(DESIGNATION_STATEMENT.VALUE),
                        ofStatement(DESIGNATION_STATEMENT.STATED_ON))
                .from(DESIGNATION_CASE)
                .where(shown)
                .orderBy(DESIGNATION_CASE.CHANGED_AT.desc(), DESIGNATION_CASE.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new CaseRow(
                        new CaseId(row.value1()),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value8() == null ? null : new Said(row.value8(), row.value9()),
                        Boolean.TRUE.equals(row.value7())));
    }

    /** As the name of the body is, and for the same reason. */
    private static <T> Field<T> ofStatement(Field<T> field) {
        return DSL.field(DSL.select(field)
                .from(DESIGNATION_STATEMENT)
                .where(DESIGNATION_STATEMENT.ID.eq(DESIGNATION_CASE.STATEMENT_ID)));
    }

    /** Cases of a body that are being assessed, latest changed first. */
    public List<CaseId> open(long body, int limit) {
        return sql.select(DESIGNATION_CASE.ID)
                .from(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.BODY_ID.eq(body))
                .and(DESIGNATION_CASE.STATE.eq(CaseState.OPEN))
                .orderBy(DESIGNATION_CASE.CHANGED_AT.desc(), DESIGNATION_CASE.ID.desc())
                .limit(limit)
                .fetch(row -> new CaseId(row.value1()));
    }

    /** Proposed by another hand, and not yet signed for the reader's body. */
    private static Condition waits(AccountId reader, @Nullable Long readersBody) {
        return readersBody == null
                ? DSL.falseCondition()
                : DSL.exists(DSL.selectOne()
                        .from(DESIGNATION_STATEMENT)
                        .join(STATEMENT_BODY)
                        .on(STATEMENT_BODY.STATEMENT_ID.eq(DESIGNATION_STATEMENT.ID))
                        .where(DESIGNATION_STATEMENT.ID.eq(DESIGNATION_CASE.STATEMENT_ID))
                        .and(STATEMENT_BODY.BODY_ID.eq(readersBody))
                        .and(STATEMENT_BODY.SIGNED_AT.isNull())
                        .and(StatementRepository.noHandOf(reader))
                        .and(DESIGNATION_STATEMENT
                                .PROPOSED_BY
                                .isNull()
                                .or(DESIGNATION_STATEMENT.PROPOSED_BY.ne(reader.value()))));
    }
}
