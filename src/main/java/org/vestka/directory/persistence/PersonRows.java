package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_PICTURE;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.source.PrivateWords;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.CaseEventRecord;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.DesignationRecord;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonRecord;
import org.vestka.tables.tables.records.PersonTextRecord;
import org.vestka.tables.tables.records.PublicationChangeRecord;
import org.vestka.tables.tables.records.ReachabilityOverrideRecord;

/** All rows that a person's page is made of, of one moment, each list in the order in which the page has it. */
record PersonRows(
        PersonRecord person,
        List<PersonNameRecord> names,
        List<PersonTextRecord> texts,
        List<CustodyStayRecord> stays,
        List<DesignationRecord> designations,
        List<ReachabilityOverrideRecord> overrides,
        List<PublicationChangeRecord> publications,
        List<CaseEventRecord> events,
        boolean picture) {

    /** As they stand now. */
    static Map<Long, PersonRows> of(Collection<Long> ids, DSLContext sql) {
        Map<Long, List<PersonNameRecord>> names =
                rows(sql, ids, PERSON_NAME, PERSON_NAME.PERSON_ID, PERSON_NAME.ID.asc());
        Map<Long, List<PersonTextRecord>> texts =
                rows(sql, ids, PERSON_TEXT, PERSON_TEXT.PERSON_ID, PERSON_TEXT.KIND.asc(), PERSON_TEXT.LANGUAGE.asc());
        Map<Long, List<CustodyStayRecord>> stays = rows(
                sql,
                ids,
                CUSTODY_STAY,
                CUSTODY_STAY.PERSON_ID,
                CUSTODY_STAY.COUNTS_FROM.desc(),
                CUSTODY_STAY.ID.desc());
        Map<Long, List<DesignationRecord>> designations = rows(
                sql,
                ids,
                DESIGNATION,
                DESIGNATION.PERSON_ID,
                DESIGNATION.ENDED.asc(),
                DESIGNATION.COUNTS_FROM.desc(),
                DESIGNATION.ID.desc());
        Map<Long, List<ReachabilityOverrideRecord>> overrides = rows(
                sql,
                ids,
                REACHABILITY_OVERRIDE,
                REACHABILITY_OVERRIDE.PERSON_ID,
                REACHABILITY_OVERRIDE.FROM_DATE.desc(),
                REACHABILITY_OVERRIDE.ID.desc());
        Map<Long, List<PublicationChangeRecord>> publications = rows(
                sql,
                ids,
                PUBLICATION_CHANGE,
                PUBLICATION_CHANGE.PERSON_ID,
                PUBLICATION_CHANGE.CHANGED_AT.desc(),
                PUBLICATION_CHANGE.ID.desc());
        Map<Long, List<CaseEventRecord>> events =
                rows(sql, ids, CASE_EVENT, CASE_EVENT.PERSON_ID, CASE_EVENT.ON_DATE.desc(), CASE_EVENT.ID.desc());
        Set<Long> pictured = new HashSet<>(sql.select(PERSON_PICTURE.PERSON_ID)
                .from(PERSON_PICTURE)
                .where(PERSON_PICTURE.PERSON_ID.in(ids))
                .fetch(PERSON_PICTURE.PERSON_ID));
        Map<Long, PersonRows> all = new LinkedHashMap<>();
        sql.selectFrom(PERSON).where(PERSON.ID.in(ids)).forEach(row -> {
            Long id = row.getId();
            all.put(
                    id,
                    new PersonRows(
                            row,
                            names.getOrDefault(id, List.of()),
                            texts.getOrDefault(id, List.of()),
                            stays.getOrDefault(id, List.of()),
                            designations.getOrDefault(id, List.of()),
                            overrides.getOrDefault(id, List.of()),
                            publications.getOrDefault(id, List.of()),
                            events.getOrDefault(id, List.of()),
                            pictured.contains(id)));
        });
        return all;
    }

    private static <R extends Record> Map<Long, List<R>> rows(
            DSLContext sql, Collection<Long> ids, Table<R> table, Field<Long> person, SortField<?>... order) {
        Map<Long, List<R>> rows = new LinkedHashMap<>();
        sql.selectFrom(table).where(person.in(ids)).orderBy(order).forEach(row -> rows.computeIfAbsent(
                        row.get(person), id -> new ArrayList<>())
                .add(row));
        return rows;
    }

    /** As they are kept; pictures are not. */
    KeptRows kept() {
        return KeptRows.none()
                .with(List.of(person), PERSON)
                .with(names, PERSON_NAME)
                .with(texts, PERSON_TEXT)
                .with(stays, CUSTODY_STAY)
                .with(designations, DESIGNATION)
                .with(overrides, REACHABILITY_OVERRIDE)
                .with(publications, PUBLICATION_CHANGE)
                .with(events, CASE_EVENT);
    }

    static PersonRows read(KeptRows kept) {
        return new PersonRows(
                        kept.of(PERSON).getFirst(),
                        kept.of(PERSON_NAME),
                        kept.of(PERSON_TEXT),
                        kept.of(CUSTODY_STAY),
                        kept.of(DESIGNATION),
                        kept.of(REACHABILITY_OVERRIDE),
                        kept.of(PUBLICATION_CHANGE),
                        kept.of(CASE_EVENT),
                        false)
                .withoutPrivateWords();
    }

    /** What a list may not tell of a person is not told by their past either, whoever called it harmless then. */
    PersonRows withoutPrivateWords() {
        List<PersonTextRecord> told = new ArrayList<>();
        for (PersonTextRecord text : texts) {
            String rest = PrivateWords.withoutSentences(text.getText());
            if (!rest.isEmpty()) {
                told.add(rest.equals(text.getText()) ? text : with(text, rest));
            }
        }
        return new PersonRows(
                person,
                names,
                List.copyOf(told),
                stays.stream().map(PersonRows::guarded).toList(),
                designations,
                overrides,
                publications,
                events.stream().map(PersonRows::guarded).toList(),
                picture);
    }

    private static PersonTextRecord with(PersonTextRecord text, String words) {
        PersonTextRecord other = text.into(PERSON_TEXT);
        other.setText(words);
        return other;
    }

    private static CustodyStayRecord guarded(CustodyStayRecord stay) {
        if (harmless(stay.getReason()) && harmless(stay.getUnit()) && harmless(stay.getRegime())) {
            return stay;
        }
        CustodyStayRecord other = stay.into(CUSTODY_STAY);
        other.setReason(harmless(stay.getReason()) ? stay.getReason() : null);
        other.setUnit(harmless(stay.getUnit()) ? stay.getUnit() : null);
        other.setRegime(harmless(stay.getRegime()) ? stay.getRegime() : null);
        return other;
    }

    private static CaseEventRecord guarded(CaseEventRecord event) {
        if (harmless(event.getWords()) && harmless(event.getArticles())) {
            return event;
        }
        CaseEventRecord other = event.into(CASE_EVENT);
        other.setWords(harmless(event.getWords()) ? event.getWords() : null);
        other.setArticles(harmless(event.getArticles()) ? event.getArticles() : null);
        return other;
    }

    private static boolean harmless(@Nullable String words) {
        return words == null || PrivateWords.in(words).isEmpty();
    }

    /** The present stay. */
    Optional<CustodyStayRecord> open() {
        return stays.stream().filter(stay -> stay.getState() != StayState.ENDED).findFirst();
    }

    /** A birth is never told more precisely than {@code now}: whoever took the day away had a reason. */
    @Nullable
    PartialDate bornNoMorePreciselyThan(@Nullable PartialDate now) {
        PartialDate then = person.getBorn();
        if (then == null || now == null) {
            return null;
        }
        if (now.month() == null) {
            return PartialDate.ofYear(then.year());
        }
        return now.day() == null && then.month() != null ? PartialDate.ofMonth(then.year(), then.month()) : then;
    }
}
