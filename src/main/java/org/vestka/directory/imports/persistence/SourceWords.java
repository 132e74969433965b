package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.ReviewRow;

/** The source's own words, for as long as applied rows keep them. */
@Repository
public class SourceWords {

    private static final int FILES_AT_ONCE = 1000;
    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;

    SourceWords(DSLContext sql) {
        this.sql = sql;
    }

    /** Files in which nothing was applied or discarded since, and whose applied rows may still keep words. */
    public List<ImportId> held(Instant since) {
        return sql.select(IMPORT_BATCH.ID)
                .from(IMPORT_BATCH)
                .where(due(since))
                .orderBy(IMPORT_BATCH.ID)
                .limit(FILES_AT_ONCE)
                .fetch(row -> new ImportId(row.value1()));
    }

    private static Condition due(Instant since) {
        return IMPORT_BATCH
                .STATE
                .ne(ImportState.READING)
                .and(IMPORT_BATCH.CHANGED_AT.lt(since))
                .and(IMPORT_BATCH
                        .WORDS_PUT_AWAY_AT
                        .isNull()
                        .or(IMPORT_BATCH.WORDS_PUT_AWAY_AT.lt(IMPORT_BATCH.CHANGED_AT)));
    }

    /**
     * Applied rows keep nothing that somebody wrote freely: neither the cells, nor texts read from them, nor an editor's words
     * in their place. Who holds the file's row calls it.
     *
     * @return whether the file still was as {@link #held} said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean putAway(ImportId id, Instant since, Instant now) {
        int files = sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.WORDS_PUT_AWAY_AT, now)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .and(due(since))
                .execute();
        if (files == 0) {
            return false;
        }
        sql.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.WORDS)
                .setNull(IMPORT_ROW.REWRITTEN)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()))
                .and(IMPORT_ROW.APPLIED.isTrue())
                .execute();
        long after = 0;
        for (List<ReviewRow> some = applied(id, after); !some.isEmpty(); some = applied(id, after)) {
            sql.batch(some.stream()
                            .filter(SourceWords::writtenFreely)
                            .map(ReviewRow::withoutFreeWords)
                            .map(this::kept)
                            .toList())
                    .execute();
            after = some.getLast().id().value();
        }
        return true;
    }

    private List<ReviewRow> applied(ImportId id, long after) {
        return sql.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()))
                .and(IMPORT_ROW.APPLIED.isTrue())
                .and(IMPORT_ROW.ID.gt(after))
                .orderBy(IMPORT_ROW.ID)
                .limit(ROWS_AT_ONCE)
                .fetch(ImportRowFields::row);
    }

    private static boolean writtenFreely(ReviewRow row) {
        return row.facts().keySet().stream().anyMatch(Fact::freeWords)
                || row.changes().stream().anyMatch(change -> change.fact().freeWords());
    }

    private Query kept(ReviewRow row) {
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.FACTS, Json.write(row.facts()))
                .set(IMPORT_ROW.CHANGES, row.changes().isEmpty() ? null : Json.write(row.changes()))
                .where(IMPORT_ROW.ID.eq(row.id().value()));
    }
}
