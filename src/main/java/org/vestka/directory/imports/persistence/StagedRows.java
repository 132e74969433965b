package org.vestka.directory.imports.persistence;

import static org.vestka.directory.imports.persistence.ImportRowFields.joined;
import static org.vestka.directory.imports.persistence.ImportRowFields.value;
import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.FactChange;
import org.vestka.directory.imports.Hands;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;
import org.vestka.directory.imports.StagedRow;
import org.vestka.tables.tables.records.ImportRowRecord;

/** What the rows of a file say and how it differs from what we hold. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StagedRows {

    private static final int ROWS_AT_ONCE = 500;
    private static final List<Field<?>> STAGED = List.of(
            IMPORT_ROW.BATCH_ID,
            IMPORT_ROW.FILE_ROW,
            IMPORT_ROW.SOURCE_KEY,
            IMPORT_ROW.URL,
            IMPORT_ROW.ROW_KIND,
            IMPORT_ROW.DECISION,
            IMPORT_ROW.NEEDS_PERSON,
            IMPORT_ROW.CONCERNS,
            IMPORT_ROW.CHANGED_FACTS,
            IMPORT_ROW.NAME,
            IMPORT_ROW.PERSON_ID,
            IMPORT_ROW.CANDIDATE_ID,
            IMPORT_ROW.FACTS,
            IMPORT_ROW.WORDS,
            IMPORT_ROW.CHANGES,
            IMPORT_ROW.FACTS_SHA256,
            IMPORT_ROW.VERSION);

    private final DSLContext sql;

    StagedRows(DSLContext sql) {
        this.sql = sql;
    }

    public void insert(ImportId batch, List<StagedRow> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            InsertValuesStepN<ImportRowRecord> insert = sql.insertInto(IMPORT_ROW, STAGED);
            for (StagedRow row : rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))) {
                insert = insert.values(values(batch, row));
            }
            insert.execute();
        }
    }

    private static List<@Nullable Object> values(ImportId batch, StagedRow row) {
        boolean same = row.kind() == RowKind.UNCHANGED;
        return Arrays.asList(
                batch.value(),
                row.row(),
                row.key(),
                row.url(),
                row.kind(),
                same ? Decision.NONE : Decision.OPEN,
                row.needsPerson(),
                same ? "" : joined(row.concerns()),
                joined(row.changes().stream().map(FactChange::fact).toList()),
                row.name(),
                value(row.person()),
                value(row.candidate()),
                same ? null : Json.write(row.facts()),
                row.words().isEmpty() ? null : Json.write(row.words()),
                row.changes().isEmpty() ? null : Json.write(row.changes()),
                row.digest(),
                1);
    }

    /** Compared anew, the row changes a person we hold; nobody has decided on that. */
    public void compareAnew(ImportRowId id, PersonId person, List<FactChange> changes) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.ROW_KIND, RowKind.CHANGED)
                .set(IMPORT_ROW.PERSON_ID, person.value())
                .set(IMPORT_ROW.CHANGES, changes.isEmpty() ? null : Json.write(changes))
                .set(
                        IMPORT_ROW.CHANGED_FACTS,
                        joined(changes.stream().map(FactChange::fact).toList()))
                .set(IMPORT_ROW.DECISION, Decision.OPEN)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
    }

    /**
     * What the row changes of a person who is shown was applied: it waits for another editor than the one who accepted the row, and
     * who sees just that. Whoever applies a file has not looked at what others accepted in it.
     */
    public void propose(ImportRowId id, PersonId person, List<FactChange> changes, Hands hands, Instant at) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.ROW_KIND, RowKind.CHANGED)
                .set(IMPORT_ROW.PERSON_ID, person.value())
                .set(IMPORT_ROW.CHANGES, Json.write(changes))
                .set(
                        IMPORT_ROW.CHANGED_FACTS,
                        joined(changes.stream().map(FactChange::fact).toList()))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
        propose(id, hands, at);
    }

    /** The same where the row has no changes of its own: the list no longer has the person. */
    public void propose(ImportRowId id, Hands hands, Instant at) {
        sql.update(IMPORT_ROW)
                .set(
                        IMPORT_ROW.PROPOSED_BY,
                        DSL.coalesce(
                                IMPORT_ROW.DECIDED_BY,
                                Objects.requireNonNull(hands.account()).value()))
                .set(IMPORT_ROW.PROPOSED_AT, at)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
    }

    /** Something has come up since the row was decided on; nobody has decided on that. */
    public void lookAgain(ReviewRow row, Concern why) {
        Set<Concern> concerns = EnumSet.of(why);
        concerns.addAll(row.concerns());
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.CONCERNS, joined(concerns))
                .set(IMPORT_ROW.NEEDS_PERSON, true)
                .set(IMPORT_ROW.DECISION, Decision.OPEN)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(row.id().value()))
                .execute();
    }

    /** The page that the row changes would be taken for that of somebody else; nobody has decided on that. */
    public void lookAgain(ReviewRow row, Concern why, PersonId candidate) {
        lookAgain(row, why);
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.CANDIDATE_ID, candidate.value())
                .where(IMPORT_ROW.ID.eq(row.id().value()))
                .execute();
    }

    /** The row says something else now, since somebody knows better what its words mean; nobody has decided on that. */
    public void reread(ImportRowId id, StagedRow row) {
        boolean same = row.kind() == RowKind.UNCHANGED;
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.ROW_KIND, row.kind())
                .set(IMPORT_ROW.FACTS, same ? null : Json.write(row.facts()))
                .set(IMPORT_ROW.FACTS_SHA256, row.digest())
                .set(IMPORT_ROW.WORDS, same ? DSL.castNull(IMPORT_ROW.WORDS) : IMPORT_ROW.WORDS)
                .set(IMPORT_ROW.CONCERNS, same ? "" : joined(row.concerns()))
                .set(IMPORT_ROW.NEEDS_PERSON, row.needsPerson())
                .set(IMPORT_ROW.CHANGES, row.changes().isEmpty() ? null : Json.write(row.changes()))
                .set(
                        IMPORT_ROW.CHANGED_FACTS,
                        joined(row.changes().stream().map(FactChange::fact).toList()))
                .set(IMPORT_ROW.DECISION, same ? Decision.NONE : Decision.OPEN)
                .setNull(IMPORT_ROW.PROPOSED_BY)
                .setNull(IMPORT_ROW.PROPOSED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
    }

    /**
     * Other words than the source's are to be taken over.
     *
     * @param words by fact, empty where nothing is to be taken over
     * @param harmless facts whose words are taken over although something is marked in them
     * @return whether the row still was as seen, and nobody has decided on it
     */
    public boolean rewrite(ImportId batch, ImportRowId id, int version, Map<Fact, String> words, Set<Fact> harmless) {
        return sql.update(IMPORT_ROW)
                        .set(IMPORT_ROW.REWRITTEN, words.isEmpty() ? null : Json.write(words))
                        .set(IMPORT_ROW.HARMLESS, joined(harmless))
                        .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                        .where(IMPORT_ROW.ID.eq(id.value()))
                        .and(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                        .and(IMPORT_ROW.VERSION.eq(version))
                        .and(IMPORT_ROW.DECISION.eq(Decision.OPEN))
                        .execute()
                == 1;
    }

    /** Keys of the newcomers that were accepted and applied. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> registeredKeys(ImportId batch) {
        return sql.select(IMPORT_ROW.SOURCE_KEY)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.ROW_KIND.eq(RowKind.NEW))
                .and(IMPORT_ROW.DECISION.eq(Decision.ACCEPTED))
                .and(IMPORT_ROW.APPLIED.isTrue())
                .fetch(IMPORT_ROW.SOURCE_KEY);
    }
}
