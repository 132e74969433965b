package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.IMPORT_LIST;
import static org.vestka.tables.Tables.IMPORT_ROW;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;

/** The rows of a file as a review shows them. */
@Repository
public class ReviewRowQuery {

    private final DSLContext sql;

    ReviewRowQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a filter after a row, in the order of the file; people who are gone last. */
    public List<ReviewRow> after(ImportId batch, ReviewFilter filter, long row, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(ImportRowFields.matching(batch, filter))
                .and(IMPORT_ROW.ID.gt(row))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .fetch(ImportRowFields::row);
    }

    public int count(ImportId batch, ReviewFilter filter) {
        return sql.fetchCount(IMPORT_ROW, ImportRowFields.matching(batch, filter));
    }

    /** Those whose decision has not taken effect, or on which there is none; without those that wait for a second editor. */
    public int waiting(ImportId batch, ReviewFilter filter) {
        return sql.fetchCount(
                IMPORT_ROW,
                ImportRowFields.matching(batch, filter)
                        .and(IMPORT_ROW.APPLIED.isFalse())
                        .and(IMPORT_ROW.PROPOSED_AT.isNull())
                        .and(IMPORT_ROW.DECISION.ne(Decision.NONE)));
    }

    /** Newcomers accepted and not applied whom the list knows by now. */
    public int knownByNow(ImportId batch) {
        return Objects.requireNonNull(sql.selectCount()
                .from(IMPORT_ROW)
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.eq(IMPORT_ROW.BATCH_ID))
                .join(IMPORT_LIST)
                .on(IMPORT_LIST.ID.eq(IMPORT_BATCH.LIST_ID))
                .join(EXTERNAL_REFERENCE)
                .on(EXTERNAL_REFERENCE.LIST_CODE.eq(IMPORT_LIST.CODE))
                .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq(IMPORT_ROW.SOURCE_KEY))
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.ROW_KIND.eq(RowKind.NEW))
                .and(IMPORT_ROW.DECISION.eq(Decision.ACCEPTED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .fetchOne(0, Integer.class));
    }

    /** A row of this file; of another file's row, nothing. */
    public Optional<ReviewRow> find(ImportId batch, ImportRowId id) {
        return sql.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.ID.eq(id.value()))
                .and(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .fetchOptional(ImportRowFields::row);
    }

    /** Which of these people a file that was uploaded later, of the same list, has again. A discarded file tells nothing. */
    public Set<String> listedAgain(ImportBatch batch, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Condition later = IMPORT_BATCH
                .LIST_ID
                .eq(batch.list().value())
                .and(IMPORT_BATCH.ID.gt(batch.id().value()))
                .and(IMPORT_BATCH.STATE.in(ImportState.REVIEW, ImportState.APPLIED));
        // a file without rows said what was known already: it has everybody
        boolean everybody = sql.fetchExists(
                IMPORT_BATCH,
                later.and(IMPORT_BATCH.FILE_ROWS.gt(0))
                        .andNotExists(DSL.selectOne().from(IMPORT_ROW).where(IMPORT_ROW.BATCH_ID.eq(IMPORT_BATCH.ID))));
        return everybody
                ? Set.copyOf(keys)
                : sql.selectDistinct(IMPORT_ROW.SOURCE_KEY)
                        .from(IMPORT_ROW)
                        .join(IMPORT_BATCH)
                        .on(IMPORT_BATCH.ID.eq(IMPORT_ROW.BATCH_ID))
                        .where(later)
                        .and(IMPORT_ROW.ROW_KIND.ne(RowKind.GONE))
                        .and(IMPORT_ROW.SOURCE_KEY.in(keys))
                        .fetchSet(IMPORT_ROW.SOURCE_KEY);
    }

    public ReviewCounts counts(ImportId batch) {
        Map<RowKind, Integer> plain = new EnumMap<>(RowKind.class);
        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        int[] needing = {0};
        int[] applied = {0};
        sql.select(IMPORT_ROW.ROW_KIND, IMPORT_ROW.NEEDS_PERSON, IMPORT_ROW.DECISION, IMPORT_ROW.APPLIED, DSL.count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .groupBy(IMPORT_ROW.ROW_KIND, IMPORT_ROW.NEEDS_PERSON, IMPORT_ROW.DECISION, IMPORT_ROW.APPLIED)
                .forEach(row -> {
                    if (row.value2()) {
                        needing[0] += row.value5();
                    } else {
                        plain.merge(row.value1(), row.value5(), Integer::sum);
                    }
                    if (row.value4()) {
                        applied[0] += row.value5();
                    } else {
                        decisions.merge(row.value3(), row.value5(), Integer::sum);
                    }
                });
        return new ReviewCounts(
                plain,
                needing[0],
                concerns(batch),
                decisions.getOrDefault(Decision.OPEN, 0),
                decisions.getOrDefault(Decision.ACCEPTED, 0),
                decisions.getOrDefault(Decision.REFUSED, 0),
                applied[0]);
    }

    private Map<Concern, Integer> concerns(ImportId batch) {
        Map<Concern, Integer> counts = new EnumMap<>(Concern.class);
        sql.select(IMPORT_ROW.CONCERNS, DSL.count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.CONCERNS.ne(""))
                .groupBy(IMPORT_ROW.CONCERNS)
                .forEach(row -> ImportRowFields.concerns(row.value1())
                        .forEach(concern -> counts.merge(concern, row.value2(), Integer::sum)));
        return counts;
    }
}
