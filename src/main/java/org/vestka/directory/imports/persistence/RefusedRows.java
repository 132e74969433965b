package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.IMPORT_ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.FactChange;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.Refusal;
import org.vestka.directory.imports.Refusals;
import org.vestka.directory.imports.RowKind;
import org.vestka.shared.LanguageTag;

/** Rows of a list's files that people have refused, and that refusal has been applied. */
@Repository
public class RefusedRows {

    private final DSLContext sql;

    RefusedRows(DSLContext sql) {
        this.sql = sql;
    }

    /** In all files of the list but this one, as far as nobody has accepted the same since. */
    public Refusals of(ListId list, ImportId but, Collection<String> keys) {
        Map<String, List<Decided>> refused = decided(list, but, keys, Decision.REFUSED);
        Map<String, List<Decided>> accepted = decided(list, but, refused.keySet(), Decision.ACCEPTED);
        Map<String, List<Refusal>> standing = new HashMap<>();
        refused.forEach((key, rows) -> standing.put(
                key,
                rows.stream()
                        .map(row -> new Refusal(row.kind(), row.changes(), row.language(), row.fileName(), row.at()))
                        .filter(refusal -> accepted.getOrDefault(key, List.of()).stream()
                                .noneMatch(row -> row.at().isAfter(refusal.at())
                                        && refusal.endedBy(row.changes(), row.language())))
                        .toList()));
        return new Refusals(standing);
    }

    private record Decided(RowKind kind, List<FactChange> changes, LanguageTag language, String fileName, Instant at) {}

    private Map<String, List<Decided>> decided(ListId list, ImportId but, Collection<String> keys, Decision decision) {
        Map<String, List<Decided>> decided = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.select(
                            IMPORT_ROW.SOURCE_KEY,
                            IMPORT_ROW.ROW_KIND,
                            IMPORT_ROW.CHANGES,
                            IMPORT_BATCH.LANGUAGE,
                            IMPORT_BATCH.FILE_NAME,
                            IMPORT_ROW.DECIDED_AT)
                    .from(IMPORT_ROW)
                    .join(IMPORT_BATCH)
                    .on(IMPORT_BATCH.ID.eq(IMPORT_ROW.BATCH_ID))
                    .where(IMPORT_BATCH.LIST_ID.eq(list.value()))
                    .and(IMPORT_BATCH.ID.ne(but.value()))
                    .and(IMPORT_ROW.SOURCE_KEY.in(keys))
                    .and(IMPORT_ROW.DECISION.eq(decision))
                    .and(IMPORT_ROW.APPLIED.isTrue())
                    .and(IMPORT_ROW.ROW_KIND.in(RowKind.NEW, RowKind.CHANGED))
                    .orderBy(IMPORT_ROW.ID.desc())
                    .forEach(row -> decided.computeIfAbsent(row.value1(), unused -> new ArrayList<>())
                            .add(new Decided(
                                    row.value2(),
                                    Json.changes(row.value3()),
                                    row.value4(),
                                    row.value5(),
                                    Objects.requireNonNull(row.value6()))));
        }
        return decided;
    }
}
