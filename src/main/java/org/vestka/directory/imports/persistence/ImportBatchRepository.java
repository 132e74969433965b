package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.IMPORT_LIST;
import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportList;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.RowKind;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.ImportRow;

/** Uploaded files and how far they are. */
@Repository
public class ImportBatchRepository {

    private static final Field<Integer> OPEN = rowsOf(Decision.OPEN);
    private static final Field<Integer> DECIDED = rowsOf(Decision.ACCEPTED, Decision.REFUSED);

    private static final int MOST_SHOWN = 200;

    private final DSLContext sql;
    private final Clock clock;

    ImportBatchRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private static Field<Integer> rowsOf(Decision... decisions) {
        return DSL.field(DSL.selectCount()
                .from(IMPORT_ROW)
                .where(IMPORT_ROW
                        .BATCH_ID
                        .eq(IMPORT_BATCH.ID)
                        .and(IMPORT_ROW.DECISION.in(decisions))
                        .and(IMPORT_ROW.APPLIED.isFalse())));
    }

    private SelectOnConditionStep<? extends Record> batches() {
        return sql.select(IMPORT_BATCH.asterisk(), IMPORT_LIST.TITLE, OPEN.as("open_rows"), DECIDED.as("decided_rows"))
                .from(IMPORT_BATCH)
                .join(IMPORT_LIST)
                .on(IMPORT_LIST.ID.eq(IMPORT_BATCH.LIST_ID));
    }

    /** Newest first. */
    public List<ImportBatch> page(int offset, int limit) {
        return batches()
                .orderBy(IMPORT_BATCH.CREATED_AT.desc(), IMPORT_BATCH.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(ImportBatchRepository::batch);
    }

    public int count() {
        return sql.fetchCount(IMPORT_BATCH);
    }

    public Optional<ImportBatch> find(ImportId id) {
        return batches().where(IMPORT_BATCH.ID.eq(id.value())).fetchOptional(ImportBatchRepository::batch);
    }

    /**
     * That somebody would show the new people of a file to everybody.
     *
     * @param by null once that account was erased
     */
    public record Showing(
            ImportId id,
            String listTitle,
            String fileName,
            @Nullable AccountId by,
            Instant at) {}

    /** What is proposed of a file; empty where nothing is. */
    public Optional<Showing> showing(ImportId id) {
        return showings(IMPORT_BATCH.ID.eq(id.value())).stream().findFirst();
    }

    /** What waits longest first. */
    public List<Showing> showing(int limit) {
        return showings(DSL.noCondition()).stream().limit(limit).toList();
    }

    /** Files with changes that wait for a second editor; {@code by} is whose all of them are, null where not all are one's. */
    public List<Showing> waiting(AccountId reader, int limit) {
        Field<Integer> theirs = DSL.sum(
                        DSL.when(IMPORT_ROW.PROPOSED_BY.eq(reader.value()), 0).otherwise(1))
                .cast(Integer.class);
        Field<Instant> since = DSL.min(IMPORT_ROW.PROPOSED_AT);
        return sql.select(IMPORT_BATCH.ID, IMPORT_LIST.TITLE, IMPORT_BATCH.FILE_NAME, theirs, since)
                .from(IMPORT_ROW)
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.eq(IMPORT_ROW.BATCH_ID))
                .join(IMPORT_LIST)
                .on(IMPORT_LIST.ID.eq(IMPORT_BATCH.LIST_ID))
                .where(IMPORT_ROW.PROPOSED_AT.isNotNull())
                .groupBy(IMPORT_BATCH.ID, IMPORT_LIST.TITLE, IMPORT_BATCH.FILE_NAME)
                .orderBy(since, IMPORT_BATCH.ID)
                .limit(limit)
                .fetch(row -> new Showing(
                        new ImportId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4() == 0 ? reader : null,
                        row.value5()));
    }

    private List<Showing> showings(Condition which) {
        return sql.select(
                        IMPORT_BATCH.ID,
                        IMPORT_LIST.TITLE,
                        IMPORT_BATCH.FILE_NAME,
                        IMPORT_BATCH.SHOWN_BY,
                        IMPORT_BATCH.SHOW_PROPOSED_AT)
                .from(IMPORT_BATCH)
                .join(IMPORT_LIST)
                .on(IMPORT_LIST.ID.eq(IMPORT_BATCH.LIST_ID))
                .where(IMPORT_BATCH.SHOW_PROPOSED_AT.isNotNull())
                .and(which)
                .orderBy(IMPORT_BATCH.SHOW_PROPOSED_AT, IMPORT_BATCH.ID)
                .limit(MOST_SHOWN)
                .fetch(row -> new Showing(
                        new ImportId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? null : new AccountId(row.value4()),
                        row.value5()));
    }

    /** In the place of what was proposed before. The file is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposeShowing(ImportId id, AccountId by, Instant now) {
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.SHOWN_BY, by.value())
                .set(IMPORT_BATCH.SHOW_PROPOSED_AT, now)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
    }

    /** @return whether something was proposed */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dropShowing(ImportId id) {
        return sql.update(IMPORT_BATCH)
                        .setNull(IMPORT_BATCH.SHOWN_BY)
                        .setNull(IMPORT_BATCH.SHOW_PROPOSED_AT)
                        .where(IMPORT_BATCH.ID.eq(id.value()))
                        .and(IMPORT_BATCH.SHOW_PROPOSED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** Earlier ones of the same list and language that are still in review, newest first. */
    public List<ImportBatch> overtakenBy(ImportBatch batch) {
        return batches()
                .where(IMPORT_BATCH.LIST_ID.eq(batch.list().value()))
                .and(IMPORT_BATCH.LANGUAGE.eq(batch.language()))
                .and(IMPORT_BATCH.STATE.eq(ImportState.REVIEW))
                .and(IMPORT_BATCH.ID.lt(batch.id().value()))
                .orderBy(IMPORT_BATCH.ID.desc())
                .fetch(ImportBatchRepository::batch);
    }

    /**
     * How many rows of a file that nobody has decided on a later one has too. Of whom the later file no longer names, it says
     * nothing of what would change.
     */
    public int comeAgain(ImportId earlier, ImportId later) {
        ImportRow row = IMPORT_ROW.as("earlier");
        ImportRow same = IMPORT_ROW.as("later");
        return sql.selectCount()
                .from(row)
                .where(row.BATCH_ID.eq(earlier.value()))
                .and(row.DECISION.eq(Decision.OPEN))
                .and(row.APPLIED.isFalse())
                .andExists(DSL.selectOne()
                        .from(same)
                        .where(same.BATCH_ID.eq(later.value()))
                        .and(same.SOURCE_KEY.eq(row.SOURCE_KEY))
                        .and(row.ROW_KIND.eq(RowKind.GONE).or(same.ROW_KIND.ne(RowKind.GONE))))
                .fetchSingle(Record1::value1);
    }

    /** Those of the files of which a row is kept. */
    public Set<ImportId> existing(Collection<ImportId> ids) {
        return ids.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.select(IMPORT_BATCH.ID)
                        .from(IMPORT_BATCH)
                        .where(IMPORT_BATCH.ID.in(
                                ids.stream().map(ImportId::value).toList()))
                        .fetch(row -> new ImportId(row.value1())));
    }

    /** The same file where it is being read or reviewed already. */
    public Optional<ImportId> going(ListId list, String sha256, LanguageTag language) {
        return sql.select(IMPORT_BATCH.ID)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.LIST_ID.eq(list.value()))
                .and(IMPORT_BATCH.FILE_SHA256.eq(sha256))
                .and(IMPORT_BATCH.LANGUAGE.eq(language))
                .and(IMPORT_BATCH.STATE.in(ImportState.READING, ImportState.REVIEW))
                .orderBy(IMPORT_BATCH.ID.desc())
                .limit(1)
                .fetchOptional(row -> new ImportId(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ImportId create(
            ImportList list, LanguageTag language, String fileName, String sha256, long bytes, @Nullable Long account) {
        Instant now = Instant.now(clock);
        return new ImportId(sql.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.LIST_ID, list.id().value())
                .set(IMPORT_BATCH.MAPPING, Json.mapping(list.mapping()))
                .set(IMPORT_BATCH.STATE, ImportState.READING)
                .set(IMPORT_BATCH.LANGUAGE, language)
                .set(IMPORT_BATCH.FILE_NAME, fileName)
                .set(IMPORT_BATCH.FILE_SHA256, sha256)
                .set(IMPORT_BATCH.FILE_BYTES, bytes)
                .set(IMPORT_BATCH.CREATED_BY, account)
                .set(IMPORT_BATCH.CREATED_AT, now)
                .set(IMPORT_BATCH.CHANGED_AT, now)
                .set(IMPORT_BATCH.LAST_ACT_AT, now)
                .returning(IMPORT_BATCH.ID)
                .fetchSingle()
                .getId());
    }

    /**
     * Holds the list a file is of. Whoever writes down what the list knows, or people of it, begins with this, and then locks
     * the file: the next file of the list is announced, laid out or applied after that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockListOf(ImportId id) {
        Long list = sql.select(IMPORT_BATCH.LIST_ID)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .fetchOne(IMPORT_BATCH.LIST_ID);
        if (list != null) {
            sql.selectOne()
                    .from(IMPORT_LIST)
                    .where(IMPORT_LIST.ID.eq(list))
                    .forUpdate()
                    .fetch();
        }
    }

    /** Reads the file's state and lets nobody else change it before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ImportBatch> lock(ImportId id) {
        sql.selectOne()
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /**
     * The file in review, which nobody else changes before this transaction ends: every act of a review begins with it.
     *
     * @throws ImportMoved when it is no longer in review
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportBatch lockReview(ImportId id) {
        ImportBatch batch =
                lock(id).filter(each -> each.state() == ImportState.REVIEW).orElseThrow(() -> new ImportMoved(id));
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.LAST_ACT_AT, Instant.now(clock))
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
        return batch;
    }

    /** Also for the same state again: whoever has an older version must look first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(ImportId id, ImportState state) {
        Instant now = Instant.now(clock);
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.STATE, state)
                .set(IMPORT_BATCH.CHANGED_AT, now)
                .set(IMPORT_BATCH.LAST_ACT_AT, now)
                .set(IMPORT_BATCH.VERSION, IMPORT_BATCH.VERSION.plus(1))
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void read(ImportId id, int rows, ImportState state) {
        sql.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.FILE_ROWS, rows)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
        move(id, state);
    }

    /** Nothing of the file is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(ImportId id) {
        sql.deleteFrom(IMPORT_ROW).where(IMPORT_ROW.BATCH_ID.eq(id.value())).execute();
        sql.deleteFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(id.value())).execute();
    }

    /** Rows go, the fact that the file was here stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void empty(ImportId id, ImportState state) {
        sql.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .execute();
        move(id, state);
    }

    /** Files in review on which nobody has acted since. */
    public List<ImportId> forgotten(Instant since) {
        return sql.select(IMPORT_BATCH.ID)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.STATE.eq(ImportState.REVIEW))
                .and(IMPORT_BATCH.LAST_ACT_AT.lt(since))
                .orderBy(IMPORT_BATCH.ID)
                .fetch(row -> new ImportId(row.value1()));
    }

    /** Files that were being read when the application stopped. */
    public List<ImportId> reading() {
        return sql.select(IMPORT_BATCH.ID)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.STATE.eq(ImportState.READING))
                .fetch(row -> new ImportId(row.value1()));
    }

    private static ImportBatch batch(Record row) {
        return new ImportBatch(
                new ImportId(row.get(IMPORT_BATCH.ID)),
                new ListId(row.get(IMPORT_BATCH.LIST_ID)),
                row.get(IMPORT_LIST.TITLE),
                row.get(IMPORT_BATCH.STATE),
                row.get(IMPORT_BATCH.LANGUAGE),
                Json.mapping(row.get(IMPORT_BATCH.MAPPING)),
                row.get(IMPORT_BATCH.FILE_NAME),
                row.get(IMPORT_BATCH.FILE_SHA256),
                row.get(IMPORT_BATCH.FILE_BYTES),
                row.get(IMPORT_BATCH.FILE_ROWS),
                row.get("open_rows", Integer.class),
                row.get("decided_rows", Integer.class),
                row.get(IMPORT_BATCH.CREATED_AT),
                row.get(IMPORT_BATCH.CHANGED_AT),
                row.get(IMPORT_BATCH.LAST_ACT_AT),
                row.get(IMPORT_BATCH.WORDS_PUT_AWAY_AT),
                row.get(IMPORT_BATCH.VERSION));
    }
}
