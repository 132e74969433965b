package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.tables.tables.records.CaseEventRecord;

/** Steps of cases. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseEventRepository {

    private final DSLContext sql;

    CaseEventRepository(DSLContext sql) {
        this.sql = sql;
    }

    public void add(List<Sourced<CaseEventDraft>> events) {
        for (List<Sourced<CaseEventDraft>> part : Batches.of(events)) {
            var insert = sql.insertInto(
                    CASE_EVENT,
                    CASE_EVENT.PERSON_ID,
                    CASE_EVENT.KIND,
                    CASE_EVENT.ON_DATE,
                    CASE_EVENT.LANGUAGE,
                    CASE_EVENT.ARTICLES,
                    CASE_EVENT.WORDS,
                    CASE_EVENT.SOURCE_ID);
            for (Sourced<CaseEventDraft> event : part) {
                CaseEventDraft value = event.value();
                insert = insert.values(
                        event.person().value(),
                        value.kind(),
                        value.on(),
                        value.language(),
                        articles(value),
                        value.words(),
                        event.source());
            }
            insert.execute();
        }
    }

    /** Adds events; one of the same kind, day and language takes the place of the one held. */
    public void put(List<Sourced<CaseEventDraft>> events) {
        for (List<Sourced<CaseEventDraft>> part : Batches.of(events)) {
            Set<Long> people = new HashSet<>();
            part.forEach(event -> people.add(event.person().value()));
            var held = sql.selectFrom(CASE_EVENT)
                    .where(CASE_EVENT.PERSON_ID.in(people))
                    .orderBy(CASE_EVENT.ID)
                    .fetchGroups(CASE_EVENT.PERSON_ID);
            List<Sourced<CaseEventDraft>> added = new ArrayList<>();
            Set<Long> replaced = new HashSet<>();
            for (Sourced<CaseEventDraft> event : part) {
                List<CaseEventRecord> own = held.getOrDefault(event.person().value(), null);
                boolean same = false;
                for (CaseEventRecord row : own == null ? List.<CaseEventRecord>of() : own) {
                    if (isSameStep(row, event.value())) {
                        same |= saysTheSame(row, event.value());
                        if (!saysTheSame(row, event.value())) {
                            replaced.add(row.getId());
                        }
                    }
                }
                if (!same) {
                    added.add(event);
                }
            }
            if (!replaced.isEmpty()) {
                sql.deleteFrom(CASE_EVENT).where(CASE_EVENT.ID.in(replaced)).execute();
            }
            add(added);
        }
    }

    private static boolean isSameStep(CaseEventRecord row, CaseEventDraft draft) {
        return row.getKind() == draft.kind()
                && Objects.equals(row.getLanguage(), draft.language())
                && Objects.equals(row.getOnDate(), draft.on());
    }

    private static boolean saysTheSame(CaseEventRecord row, CaseEventDraft draft) {
        return Objects.equals(row.getArticles(), articles(draft)) && Objects.equals(row.getWords(), draft.words());
    }

    private static @Nullable String articles(CaseEventDraft event) {
        return event.articles().isEmpty() ? null : String.join("\n", event.articles());
    }
}
