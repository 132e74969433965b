package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep17;
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
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;
import org.vestka.directory.imports.StagedRow;
import org.vestka.tables.tables.records.ImportRowRecord;

/** Staged rows and what people decided about them. */
@Repository
public class ImportRowRepository {

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;
    private final Clock clock;

    ImportRowRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(ImportId batch, List<StagedRow> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var insert = sql.insertInto(
                    IMPORT_ROW,
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
            for (StagedRow row : rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))) {
                insert = values(insert, batch, row);
            }
            insert.execute();
        }
    }

    private static InsertValuesStep17<
                    ImportRowRecord,
                    Long,
                    Integer,
                    String,
                    String,
                    RowKind,
                    Decision,
                    Boolean,
                    String,
                    String,
                    String,
                    Long,
                    Long,
                    String,
                    String,
                    String,
                    String,
                    Integer>
            values(
                    InsertValuesStep17<
                                    ImportRowRecord,
                                    Long,
                                    Integer,
                                    String,
                                    String,
                                    RowKind,
                                    Decision,
                                    Boolean,
                                    String,
                                    String,
                                    String,
                                    Long,
                                    Long,
                                    String,
                                    String,
                                    String,
                                    String,
                                    Integer>
                            insert,
                    ImportId batch,
                    StagedRow row) {
        boolean same = row.kind() == RowKind.UNCHANGED;
        return insert.values(
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
                Json.write(row.words()),
                row.changes().isEmpty() ? null : Json.write(row.changes()),
                row.digest(),
                1);
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** In the order of the file; people who are gone last. */
    public List<ReviewRow> page(ImportId batch, ReviewFilter filter, int offset, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(condition(batch, filter))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .offset(offset)
                .fetch(ImportRowRepository::row);
    }

    public int count(ImportId batch, ReviewFilter filter) {
        return sql.fetchCount(IMPORT_ROW, condition(batch, filter));
    }

    public Optional<ReviewRow> find(ImportRowId id) {
        return sql.selectFrom(IMPORT_ROW).where(IMPORT_ROW.ID.eq(id.value())).fetchOptional(ImportRowRepository::row);
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
                .forEach(row ->
                        concerns(row.value1()).forEach(concern -> counts.merge(concern, row.value2(), Integer::sum)));
        return counts;
    }

    /**
     * Decides one row.
     *
     * @param version as the one who decides has seen it
     * @return whether it still was as seen and not applied
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(ImportRowId id, int version, Decision decision, long account) {
        return sql.update(IMPORT_ROW)
                        .set(IMPORT_ROW.DECISION, decision)
                        .set(IMPORT_ROW.DECIDED_BY, account)
                        .set(IMPORT_ROW.DECIDED_AT, Instant.now(clock))
                        .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                        .where(IMPORT_ROW.ID.eq(id.value()))
                        .and(IMPORT_ROW.VERSION.eq(version))
                        .and(IMPORT_ROW.APPLIED.isFalse())
                        .and(IMPORT_ROW.DECISION.ne(Decision.NONE))
                        .execute()
                == 1;
    }

    /** Decides all rows of a filter that nobody has decided on, except those that are decided singly. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int decideOpen(ImportId batch, ReviewFilter filter, Decision decision, long account, Instant at) {
        Condition notSingly = DSL.and(Arrays.stream(Concern.values())
                .filter(Concern::singly)
                .map(concern -> has(concern).not())
                .toList());
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.DECISION, decision)
                .set(IMPORT_ROW.DECIDED_BY, account)
                .set(IMPORT_ROW.DECIDED_AT, at)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(condition(batch, filter.decided(Decision.OPEN)))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .and(decision == Decision.ACCEPTED ? notSingly : DSL.noCondition())
                .execute();
    }

    /**
     * Takes back every decision that has not been applied.
     *
     * @param decidedAt only those of this instant; null: all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reopen(ImportId batch, ReviewFilter filter, @Nullable Instant decidedAt) {
        return sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.DECISION, Decision.OPEN)
                .setNull(IMPORT_ROW.DECIDED_BY)
                .setNull(IMPORT_ROW.DECIDED_AT)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(condition(batch, filter))
                .and(decidedAt == null ? DSL.noCondition() : IMPORT_ROW.DECIDED_AT.eq(decidedAt))
                .and(IMPORT_ROW.DECISION.in(Decision.ACCEPTED, Decision.REFUSED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .execute();
    }

    /** Compared anew: it may mean somebody else now, or something else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void compareAnew(
            ImportRowId id, RowKind kind, @Nullable PersonId person, List<FactChange> changes, Decision decision) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.ROW_KIND, kind)
                .set(IMPORT_ROW.PERSON_ID, value(person))
                .set(IMPORT_ROW.CHANGES, changes.isEmpty() ? null : Json.write(changes))
                .set(
                        IMPORT_ROW.CHANGED_FACTS,
                        joined(changes.stream().map(FactChange::fact).toList()))
                .set(IMPORT_ROW.DECISION, decision)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
    }

    /** The row says something else now, since somebody knows better what its words mean; nobody has decided on that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reread(ImportRowId id, StagedRow row) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.ROW_KIND, row.kind())
                .set(IMPORT_ROW.FACTS, Json.write(row.facts()))
                .set(IMPORT_ROW.FACTS_SHA256, row.digest())
                .set(IMPORT_ROW.CONCERNS, joined(row.concerns()))
                .set(IMPORT_ROW.NEEDS_PERSON, row.needsPerson())
                .set(IMPORT_ROW.CHANGES, row.changes().isEmpty() ? null : Json.write(row.changes()))
                .set(
                        IMPORT_ROW.CHANGED_FACTS,
                        joined(row.changes().stream().map(FactChange::fact).toList()))
                .set(IMPORT_ROW.DECISION, row.kind() == RowKind.UNCHANGED ? Decision.NONE : Decision.OPEN)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.eq(id.value()))
                .execute();
    }

    /** Keys of the newcomers that were accepted and applied. */
    public List<String> registeredKeys(ImportId batch) {
        return sql.select(IMPORT_ROW.SOURCE_KEY)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.ROW_KIND.eq(RowKind.NEW))
                .and(IMPORT_ROW.DECISION.eq(Decision.ACCEPTED))
                .and(IMPORT_ROW.APPLIED.isTrue())
                .fetch(IMPORT_ROW.SOURCE_KEY);
    }

    /** Decided and not yet applied, in order; those after a row. */
    public List<ReviewRow> decided(ImportId batch, long after, int limit) {
        return sql.selectFrom(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(batch.value()))
                .and(IMPORT_ROW.DECISION.in(Decision.ACCEPTED, Decision.REFUSED))
                .and(IMPORT_ROW.APPLIED.isFalse())
                .and(IMPORT_ROW.ID.gt(after))
                .orderBy(IMPORT_ROW.ID)
                .limit(limit)
                .fetch(ImportRowRepository::row);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void applied(Collection<ImportRowId> rows) {
        sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.APPLIED, true)
                .set(IMPORT_ROW.VERSION, IMPORT_ROW.VERSION.plus(1))
                .where(IMPORT_ROW.ID.in(rows.stream().map(ImportRowId::value).toList()))
                .execute();
    }

    private static Condition condition(ImportId batch, ReviewFilter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(IMPORT_ROW.BATCH_ID.eq(batch.value()));
        if (filter.kind() != null) {
            all.add(IMPORT_ROW.ROW_KIND.eq(filter.kind()));
        }
        if (filter.needsPerson() != null) {
            all.add(IMPORT_ROW.NEEDS_PERSON.eq(filter.needsPerson()));
        }
        if (filter.concern() != null) {
            all.add(has(filter.concern()));
        }
        if (filter.changed() != null) {
            all.add(DSL.condition(
                    "find_in_set({0}, {1}) > 0", DSL.inline(filter.changed().name()), IMPORT_ROW.CHANGED_FACTS));
        }
        if (filter.decision() != null) {
            all.add(IMPORT_ROW.DECISION.eq(filter.decision()));
        }
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            Condition found = IMPORT_ROW.NAME.contains(text).or(IMPORT_ROW.SOURCE_KEY.eq(text));
            all.add(text.matches("\\d{1,9}") ? found.or(IMPORT_ROW.FILE_ROW.eq(Integer.valueOf(text))) : found);
        }
        return DSL.and(all);
    }

    private static Condition has(Concern concern) {
        return DSL.condition("find_in_set({0}, {1}) > 0", DSL.inline(concern.name()), IMPORT_ROW.CONCERNS);
    }

    private static Set<Concern> concerns(String joined) {
        return joined.isEmpty()
                ? EnumSet.noneOf(Concern.class)
                : Arrays.stream(joined.split(","))
                        .map(Concern::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
    }

    private static ReviewRow row(ImportRowRecord row) {
        return new ReviewRow(
                new ImportRowId(row.getId()),
                row.getFileRow(),
                row.getSourceKey(),
                row.getUrl(),
                row.getRowKind(),
                row.getDecision(),
                row.getApplied(),
                row.getNeedsPerson(),
                concerns(row.getConcerns()),
                row.getName(),
                person(row.getPersonId()),
                person(row.getCandidateId()),
                facts(row),
                Json.words(row.getWords()),
                Json.changes(row.getChanges()),
                row.getVersion());
    }

    private static Map<Fact, String> facts(ImportRowRecord row) {
        return Json.facts(row.getFacts());
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }
}
