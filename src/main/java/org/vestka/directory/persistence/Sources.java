package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.SOURCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep7;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.SourceId;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.tables.tables.records.SourceRecord;

/** Where facts come from. */
@Repository
public class Sources {

    private final DSLContext sql;

    Sources(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SourceId add(SourceDraft draft, Instant now) {
        return new SourceId(addAll(List.of(draft), now).values().iterator().next());
    }

    /** Stores each different draft once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<SourceDraft, Long> addAll(Collection<SourceDraft> drafts, Instant now) {
        List<SourceDraft> distinct = drafts.stream().distinct().toList();
        Map<SourceDraft, Long> ids = new HashMap<>();
        for (List<SourceDraft> part : Batches.of(distinct)) {
            InsertValuesStep7<SourceRecord, String, String, String, java.time.LocalDate, String, Integer, Instant>
                    insert = sql.insertInto(
                            SOURCE,
                            SOURCE.URL,
                            SOURCE.TITLE,
                            SOURCE.SOURCE_DATE,
                            SOURCE.RETRIEVED_ON,
                            SOURCE.FILE_SHA256,
                            SOURCE.FILE_ROW,
                            SOURCE.CREATED_AT);
            for (SourceDraft draft : part) {
                insert = insert.values(
                        draft.url(),
                        draft.title(),
                        draft.sourceDate(),
                        draft.retrievedOn(),
                        draft.fileSha256(),
                        draft.fileRow(),
                        now);
            }
            List<Long> added = new ArrayList<>(insert.returning(SOURCE.ID).fetch(SOURCE.ID));
            if (added.size() != part.size()) {
                throw new IllegalStateException("%d sources stored of %d".formatted(added.size(), part.size()));
            }
            for (int i = 0; i < part.size(); i++) {
                ids.put(part.get(i), added.get(i));
            }
        }
        return ids;
    }

    /** Those of the ids, by id. */
    public Map<Long, SourceView> views(Collection<? extends @Nullable Long> ids) {
        Set<Long> wanted = new TreeSet<>();
        ids.forEach(id -> {
            if (id != null) {
                wanted.add(id);
            }
        });
        return wanted.isEmpty()
                ? Map.of()
                : sql.selectFrom(SOURCE).where(SOURCE.ID.in(wanted)).fetch(Sources::view).stream()
                        .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
    }

    static SourceView view(Record row) {
        return new SourceView(
                new SourceId(row.get(SOURCE.ID)),
                row.get(SOURCE.URL),
                row.get(SOURCE.TITLE),
                row.get(SOURCE.SOURCE_DATE),
                row.get(SOURCE.RETRIEVED_ON),
                row.get(SOURCE.FILE_SHA256),
                row.get(SOURCE.FILE_ROW));
    }
}
