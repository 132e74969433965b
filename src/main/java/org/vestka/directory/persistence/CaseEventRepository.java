package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventId;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.shared.LanguageTag;
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

    /**
     * Adds what is news, as {@link CaseEventDraft} says. Rows are never changed but in this, that others take their place.
     */
    public void put(List<Sourced<CaseEventDraft>> events) {
        for (List<Sourced<CaseEventDraft>> part : Batches.of(events)) {
            Set<Long> people = new HashSet<>();
            part.forEach(event -> people.add(event.person().value()));
            Map<Long, Result<CaseEventRecord>> held = sql.selectFrom(CASE_EVENT)
                    .where(CASE_EVENT.PERSON_ID.in(people))
                    .and(CASE_EVENT.SUCCESSOR_ID.isNull())
                    .orderBy(CASE_EVENT.ID)
                    .fetchGroups(CASE_EVENT.PERSON_ID);
            List<Sourced<CaseEventDraft>> added = new ArrayList<>();
            for (Sourced<CaseEventDraft> event : part) {
                List<CaseEventRecord> own = held.containsKey(event.person().value())
                        ? Objects.requireNonNull(held.get(event.person().value()))
                        : List.of();
                List<CaseEventRecord> sameKind = own.stream()
                        .filter(row -> row.getKind() == event.value().kind())
                        .toList();
                put(event, sameKind, added);
            }
            add(added);
        }
    }

    private void put(
            Sourced<CaseEventDraft> event, List<CaseEventRecord> sameKind, List<Sourced<CaseEventDraft>> added) {
        CaseEventDraft news = event.value();
        List<CaseEventRecord> stepBack = sameKind.stream()
                .filter(row -> !saysTheSame(row, news) && isMeant(row, news))
                .toList();
        if (stepBack.isEmpty()) {
            if (sameKind.stream().noneMatch(row -> saysTheSame(row, news) || saysMore(row, news))) {
                added.add(event);
            }
            return;
        }
        // words in other languages go on, with the new day; who has said them, stays
        Map<LanguageTag, Long> next = new HashMap<>();
        for (CaseEventRecord row : stepBack) {
            LanguageTag language = row.getLanguage();
            if (language != null && !language.equals(news.language()) && !next.containsKey(language)) {
                next.put(language, addOne(event, language, row.getArticles(), row.getWords(), wordsSource(row)));
            }
        }
        Optional<CaseEventRecord> known =
                sameKind.stream().filter(row -> saysTheSame(row, news)).findFirst();
        Long own = known.isPresent()
                ? known.get().getId()
                : news.language() == null && !next.isEmpty()
                        ? next.values().iterator().next()
                        : addOne(event, news.language(), articles(news), news.words(), null);
        for (CaseEventRecord row : stepBack) {
            Long heir = row.getLanguage() == null ? own : next.getOrDefault(row.getLanguage(), own);
            sql.update(CASE_EVENT)
                    .set(CASE_EVENT.SUCCESSOR_ID, heir)
                    .where(CASE_EVENT.ID.eq(row.getId()))
                    .execute();
        }
    }

    private Long addOne(
            Sourced<CaseEventDraft> event,
            @Nullable LanguageTag language,
            @Nullable String articles,
            @Nullable String words,
            @Nullable Long wordsSource) {
        return Objects.requireNonNull(sql.insertInto(CASE_EVENT)
                .set(CASE_EVENT.PERSON_ID, event.person().value())
                .set(CASE_EVENT.KIND, event.value().kind())
                .set(CASE_EVENT.ON_DATE, event.value().on())
                .set(CASE_EVENT.LANGUAGE, language)
                .set(CASE_EVENT.ARTICLES, articles)
                .set(CASE_EVENT.WORDS, words)
                .set(CASE_EVENT.SOURCE_ID, event.source())
                .set(CASE_EVENT.WORDS_SOURCE_ID, wordsSource)
                .returning(CASE_EVENT.ID)
                .fetchSingle(CASE_EVENT.ID));
    }

    /**
     * Takes out one step of the case, in the languages given, with all that it took the place of: nothing that was corrected by it
     * holds again.
     *
     * @return whether these are one step of this person, which holds
     */
    public boolean remove(PersonId person, Set<CaseEventId> told) {
        Set<Long> ids = told.stream().map(CaseEventId::value).collect(Collectors.toSet());
        List<CaseEventRecord> own = sql.selectFrom(CASE_EVENT)
                .where(CASE_EVENT.ID.in(ids))
                .and(CASE_EVENT.PERSON_ID.eq(person.value()))
                .and(CASE_EVENT.SUCCESSOR_ID.isNull())
                .fetch();
        boolean one = own.stream()
                        .map(row -> Arrays.asList(row.getKind(), row.getOnDate()))
                        .distinct()
                        .count()
                == 1;
        if (own.size() != ids.size() || !one) {
            return false;
        }
        List<Long> next = List.copyOf(ids);
        Deque<List<Long>> before = new ArrayDeque<>();
        while (!next.isEmpty()) {
            before.push(next);
            next = sql.select(CASE_EVENT.ID)
                    .from(CASE_EVENT)
                    .where(CASE_EVENT.SUCCESSOR_ID.in(next))
                    .fetch(CASE_EVENT.ID);
        }
        // what took the place of another goes after it
        before.forEach(
                rows -> sql.deleteFrom(CASE_EVENT).where(CASE_EVENT.ID.in(rows)).execute());
        return true;
    }

    private static Long wordsSource(CaseEventRecord row) {
        return row.getWordsSourceId() == null ? row.getSourceId() : row.getWordsSourceId();
    }

    /** Whether the news is about this row, so that it takes its place. */
    private static boolean isMeant(CaseEventRecord row, CaseEventDraft news) {
        boolean sameDay = Objects.equals(row.getOnDate(), news.on());
        boolean sameLanguage = Objects.equals(row.getLanguage(), news.language());
        boolean corrected = news.corrects() != null && news.corrects().equals(row.getOnDate()) && !sameDay;
        boolean dayLearnt = row.getOnDate() == null && sameLanguage;
        boolean wordsLearnt = sameDay && isBare(row) && news.language() != null;
        return sameDay && sameLanguage || corrected || dayLearnt || wordsLearnt;
    }

    private static boolean isBare(CaseEventRecord row) {
        return row.getLanguage() == null && row.getArticles() == null && row.getWords() == null;
    }

    /** Whether a day alone is told that is held with words. */
    private static boolean saysMore(CaseEventRecord row, CaseEventDraft news) {
        return news.language() == null && news.words() == null && Objects.equals(row.getOnDate(), news.on());
    }

    private static boolean saysTheSame(CaseEventRecord row, CaseEventDraft draft) {
        return Objects.equals(row.getOnDate(), draft.on())
                && Objects.equals(row.getLanguage(), draft.language())
                && Objects.equals(row.getArticles(), articles(draft))
                && Objects.equals(row.getWords(), draft.words());
    }

    private static @Nullable String articles(CaseEventDraft event) {
        return event.articles().isEmpty() ? null : String.join("\n", event.articles());
    }
}
