package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_ROW;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
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

    /** In the order of the file; people who are gone last. */
    public List<ReviewRow> page(ImportId batch, ReviewFilter filter, int offset, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(ImportRowFields.matching(batch, filter))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .offset(offset)
                .fetch(ImportRowFields::row);
    }

    /** Those of a filter after a row, in order: for acts on many that take some at a time. */
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

    /** A row of this file; of another file's row, nothing. */
    public Optional<ReviewRow> find(ImportId batch, ImportRowId id) {
        return sql.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.ID.eq(id.value()))
                .and(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .fetchOptional(ImportRowFields::row);
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
