package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_ROW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.tables.tables.records.ImportRowRecord;

/** How a staged row is written in the database, and found there. */
final class ImportRowFields {

    private ImportRowFields() {}

    static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Concern> concerns(String joined) {
        return joined.isEmpty()
                ? EnumSet.noneOf(Concern.class)
                : Arrays.stream(joined.split(","))
                        .map(Concern::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
    }

    private static Set<Fact> facts(String joined) {
        return joined.isEmpty()
                ? EnumSet.noneOf(Fact.class)
                : Arrays.stream(joined.split(","))
                        .map(Fact::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    static ReviewRow row(ImportRowRecord row) {
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
                Json.facts(row.getFacts()),
                Json.words(row.getWords()),
                Json.changes(row.getChanges()),
                Json.facts(row.getRewritten()),
                facts(row.getHarmless()),
                row.getVersion());
    }

    static Condition matching(ImportId batch, ReviewFilter filter) {
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
        if (filter.applied()) {
            all.add(IMPORT_ROW.APPLIED.isTrue());
        }
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            Condition found = IMPORT_ROW.NAME.contains(text).or(IMPORT_ROW.SOURCE_KEY.eq(text));
            all.add(text.matches("\\d{1,9}") ? found.or(IMPORT_ROW.FILE_ROW.eq(Integer.valueOf(text))) : found);
        }
        return DSL.and(all);
    }

    static Condition has(Concern concern) {
        return DSL.condition("find_in_set({0}, {1}) > 0", DSL.inline(concern.name()), IMPORT_ROW.CONCERNS);
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }
}
