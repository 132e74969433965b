package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.IMPORT_BATCH;
import static org.vestka.tables.Tables.PAGE_CHANGE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.SOURCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.history.Changed;
import org.vestka.directory.imports.Began;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** What we hold of people, written as {@link Fact} values, to be compared with what a list says. */
@Repository
public class HeldPeopleQuery {

    private static final int DAY = 10;

    private final DSLContext sql;

    HeldPeopleQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody with a name and a birth day, for finding namesakes. */
    public record Named(PersonId person, String name, String born) {}

    /** Whom a list knows, by its keys. */
    public Map<String, PersonId> references(String listCode) {
        Map<String, PersonId> references = new HashMap<>();
        sql.select(EXTERNAL_REFERENCE.SOURCE_KEY, EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(listCode))
                .forEach(row -> references.put(row.value1(), new PersonId(row.value2())));
        return references;
    }

    /** Whom a list knows by a key. */
    public Optional<PersonId> reference(String listCode, String key) {
        return sql.select(EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(listCode))
                .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq(key))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    /** Every name of everybody of a country whose birth is known to the day. */
    public List<Named> named(CountryCode country) {
        return sql
                .select(PERSON.ID, PERSON_NAME.NAME, PERSON.BORN)
                .from(PERSON)
                .join(PERSON_NAME)
                .on(PERSON_NAME.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.COUNTRY_CODE.eq(country.value()))
                .and(PERSON.BORN.isNotNull())
                .fetch(row -> new Named(
                        new PersonId(row.value1()), row.value2(), row.value3().toString()))
                .stream()
                .filter(named -> named.born().length() == DAY)
                .toList();
    }

    /** A name to show for each, in the language where held, else any. */
    public Map<PersonId, String> names(Collection<PersonId> people, LanguageTag language) {
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.NAME)
                    .from(PERSON_NAME)
                    .where(PERSON_NAME.PERSON_ID.in(ids(people)))
                    .orderBy(
                            DSL.when(PERSON_NAME.LANGUAGE.eq(language), 0).otherwise(1),
                            PERSON_NAME.ROLE,
                            PERSON_NAME.ID)
                    .forEach(row -> names.putIfAbsent(new PersonId(row.value1()), row.value2()));
        }
        return names;
    }

    /**
     * What we hold of each.
     *
     * @param bodyCode whose designation is meant
     * @param language of names, words and texts; words in others do not count
     */
    public Map<PersonId, Map<Fact, String>> facts(Collection<PersonId> people, String bodyCode, LanguageTag language) {
        Map<PersonId, Map<Fact, String>> facts = new HashMap<>();
        if (people.isEmpty()) {
            return facts;
        }
        List<Long> ids = ids(people);
        BiConsumer<Long, Map.Entry<Fact, String>> put =
                (id, fact) -> facts.computeIfAbsent(new PersonId(id), unused -> new EnumMap<>(Fact.class))
                        .put(fact.getKey(), fact.getValue());
        person(ids, put);
        sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.NAME, PERSON_NAME.PARTS)
                .from(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.in(ids))
                .and(PERSON_NAME.LANGUAGE.eq(language))
                .and(PERSON_NAME.ROLE.ne(NameRole.ALIAS))
                .orderBy(DSL.when(PERSON_NAME.ROLE.eq(NameRole.ENVELOPE), 1).otherwise(0), PERSON_NAME.ID)
                .forEach(row -> {
                    put.accept(row.value1(), Map.entry(Fact.NAME, row.value2()));
                    if (!row.value3().isEmpty()) {
                        put.accept(row.value1(), Map.entry(Fact.NAME_PARTS, row.value3()));
                    }
                });
        sql.select(DESIGNATION.PERSON_ID, DESIGNATION.VALUE)
                .from(DESIGNATION)
                .join(DESIGNATING_BODY)
                .on(DESIGNATING_BODY.ID.eq(DESIGNATION.BODY_ID))
                .where(DESIGNATION.PERSON_ID.in(ids))
                .and(DESIGNATING_BODY.CODE.eq(bodyCode))
                .and(DESIGNATION.ENDED.isFalse())
                .forEach(row -> put.accept(
                        row.value1(), Map.entry(Fact.DESIGNATION, row.value2().name())));
        sql.select(CUSTODY_STAY.PERSON_ID, CUSTODY_STAY.CUSTODY_KIND, CUSTODY_STAY.FACILITY_ID)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.in(ids))
                .and(CUSTODY_STAY.STATE.ne(StayState.ENDED))
                .forEach(row -> {
                    put.accept(
                            row.value1(), Map.entry(Fact.CUSTODY, row.value2().name()));
                    put.accept(
                            row.value1(),
                            Map.entry(
                                    Fact.FACILITY,
                                    row.value3() == null
                                            ? Fact.NOWHERE
                                            : row.value3().toString()));
                });
        events(ids, language, put);
        sql.select(PERSON_TEXT.PERSON_ID, PERSON_TEXT.TEXT)
                .from(PERSON_TEXT)
                .where(PERSON_TEXT.PERSON_ID.in(ids))
                .and(PERSON_TEXT.KIND.eq(PersonTextKind.STORY))
                .and(PERSON_TEXT.LANGUAGE.eq(language))
                .forEach(row -> put.accept(row.value1(), Map.entry(Fact.STORY, row.value2())));
        return facts;
    }

    /** Of each of these people who are held anywhere. */
    public Map<PersonId, Began> began(Collection<PersonId> people) {
        Map<PersonId, Began> began = new HashMap<>();
        if (!people.isEmpty()) {
            Map<PersonId, CustodyKind> last = new HashMap<>();
            sql.select(
                            CUSTODY_STAY.PERSON_ID,
                            CUSTODY_STAY.FROM_DATE,
                            CUSTODY_STAY.COUNTS_FROM,
                            CUSTODY_STAY.CUSTODY_KIND)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.PERSON_ID.in(ids(people)))
                    .orderBy(
                            CUSTODY_STAY.PERSON_ID,
                            DSL.when(CUSTODY_STAY.STATE.eq(StayState.ENDED), 0).otherwise(1),
                            CUSTODY_STAY.COUNTS_UNTIL,
                            CUSTODY_STAY.COUNTS_FROM,
                            CUSTODY_STAY.ID)
                    .forEach(row -> {
                        PersonId person = new PersonId(row.value1());
                        CustodyKind before = last.put(person, row.value4());
                        began.put(
                                person,
                                began.getOrDefault(person, Began.UNKNOWN)
                                        .then(
                                                row.value2() == null
                                                        ? null
                                                        : row.value2().known(row.value3()),
                                                before != null && before.group() == CustodyKind.Group.RELEASED));
                    });
        }
        return began;
    }

    /** Since when a body says of each what it does, where somebody has said that. */
    public Map<PersonId, LocalDate> designated(Collection<PersonId> people, String bodyCode) {
        Map<PersonId, LocalDate> designated = new HashMap<>();
        if (!people.isEmpty()) {
            sql.select(DESIGNATION.PERSON_ID, DESIGNATION.FROM_DATE, DESIGNATION.COUNTS_FROM)
                    .from(DESIGNATION)
                    .join(DESIGNATING_BODY)
                    .on(DESIGNATING_BODY.ID.eq(DESIGNATION.BODY_ID))
                    .where(DESIGNATION.PERSON_ID.in(ids(people)))
                    .and(DESIGNATING_BODY.CODE.eq(bodyCode))
                    .and(DESIGNATION.ENDED.isFalse())
                    .and(DESIGNATION.FROM_DATE.isNotNull())
                    .forEach(row -> designated.put(
                            new PersonId(row.value1()), row.value2().known(row.value3())));
        }
        return designated;
    }

    private void person(List<Long> ids, BiConsumer<Long, Map.Entry<Fact, String>> put) {
        sql.select(PERSON.ID, PERSON.GENDER, PERSON.BORN, PERSON.DIED)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .forEach(row -> {
                    if (row.value2() != Gender.UNKNOWN) {
                        put.accept(
                                row.value1(),
                                Map.entry(Fact.GENDER, row.value2().name()));
                    }
                    date(put, row.value1(), Fact.BORN, row.value3());
                    date(put, row.value1(), Fact.DIED, row.value4());
                });
    }

    private void events(List<Long> ids, LanguageTag language, BiConsumer<Long, Map.Entry<Fact, String>> put) {
        sql.select(
                        CASE_EVENT.PERSON_ID,
                        CASE_EVENT.KIND,
                        CASE_EVENT.ON_DATE,
                        CASE_EVENT.LANGUAGE,
                        CASE_EVENT.ARTICLES,
                        CASE_EVENT.WORDS)
                .from(CASE_EVENT)
                .where(CASE_EVENT.PERSON_ID.in(ids))
                .and(CASE_EVENT.SUCCESSOR_ID.isNull())
                .orderBy(CASE_EVENT.ID)
                .forEach(row -> {
                    date(put, row.value1(), dateOf(row.value2()), row.value3());
                    if (language.equals(row.value4())) {
                        words(put, row.value1(), articlesOf(row.value2()), row.value5());
                        words(put, row.value1(), wordsOf(row.value2()), row.value6());
                    }
                });
    }

    private static @Nullable Fact dateOf(CaseEventKind kind) {
        return switch (kind) {
            case ARREST -> Fact.ARRESTED;
            case VERDICT -> Fact.VERDICT_ON;
            case SENTENCE_START -> Fact.SENTENCE_START;
            case SENTENCE_END -> Fact.SENTENCE_END;
            case RELEASE -> Fact.RELEASED_ON;
            case APPEAL -> Fact.APPEAL_ON;
            default -> null;
        };
    }

    private static @Nullable Fact articlesOf(CaseEventKind kind) {
        return kind == CaseEventKind.CHARGE ? Fact.ARTICLES : null;
    }

    private static @Nullable Fact wordsOf(CaseEventKind kind) {
        return switch (kind) {
            case VERDICT -> Fact.SENTENCE;
            case OTHER -> Fact.LOCALITY;
            default -> null;
        };
    }

    private static void date(
            BiConsumer<Long, Map.Entry<Fact, String>> put, Long id, @Nullable Fact fact, @Nullable PartialDate date) {
        words(put, id, fact, date == null ? null : date.toString());
    }

    private static void words(
            BiConsumer<Long, Map.Entry<Fact, String>> put, Long id, @Nullable Fact fact, @Nullable String words) {
        if (fact != null && words != null && !words.isEmpty()) {
            put.accept(id, Map.entry(fact, words));
        }
    }

    private static List<Long> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().toList();
    }

    /** Those of them who are drafts, and what they become when they are shown. */
    public Map<PersonId, Publication> drafts(Collection<PersonId> people) {
        Map<PersonId, Publication> drafts = new HashMap<>();
        if (!people.isEmpty()) {
            sql.select(PERSON.ID, PERSON.DIED)
                    .from(PERSON)
                    .where(PERSON.ID.in(ids(people)))
                    .and(PERSON.PUBLICATION.eq(Publication.DRAFT))
                    .forEach(row -> drafts.put(
                            new PersonId(row.value1()),
                            row.value2() == null ? Publication.PUBLIC : Publication.MEMORIAL));
        }
        return drafts;
    }

    /** Those of them who are no drafts, or once were none: one editor may put somebody back among the drafts, and show them again. */
    public Set<PersonId> everShown(Collection<PersonId> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ID.in(ids(people)))
                        .and(PERSON.PUBLICATION
                                .ne(Publication.DRAFT)
                                .or(DSL.exists(sql.selectOne()
                                        .from(PUBLICATION_CHANGE)
                                        .where(PUBLICATION_CHANGE.PERSON_ID.eq(PERSON.ID))
                                        .and(PUBLICATION_CHANGE.PUBLICATION.ne(Publication.DRAFT)))))
                        .fetch(row -> new PersonId(row.value1())));
    }

    /** Those of them who are shown to everybody, and not by name and place only. */
    public Set<PersonId> shownInFull(Collection<PersonId> people) {
        return new HashSet<>(sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(ids(people)))
                .and(PERSON.PUBLICATION.eq(Publication.PUBLIC))
                .fetch(row -> new PersonId(row.value1())));
    }

    /** As which version each is held. */
    public Map<PersonId, Integer> versions(Collection<PersonId> people) {
        Map<PersonId, Integer> versions = new HashMap<>();
        if (!people.isEmpty()) {
            sql.select(PERSON.ID, PERSON.VERSION)
                    .from(PERSON)
                    .where(PERSON.ID.in(ids(people)))
                    .forEach(row -> versions.put(new PersonId(row.value1()), row.value2()));
        }
        return versions;
    }

    /**
     * Who has come to be changed since they were registered.
     *
     * @param byHand otherwise than by a file of the list
     * @param byFiles by a file of it, be it the same one read otherwise
     */
    public record ChangedSince(Set<PersonId> byHand, Set<PersonId> byFiles) {}

    /** Which of these people, whom a file has brought, are no longer as it brought them. */
    public ChangedSince changedSince(ImportBatch batch, Collection<PersonId> people) {
        ChangedSince since = new ChangedSince(new HashSet<>(), new HashSet<>());
        if (people.isEmpty()) {
            return since;
        }
        Set<String> files = sql.select(IMPORT_BATCH.FILE_SHA256)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.LIST_ID.eq(batch.list().value()))
                .fetchSet(IMPORT_BATCH.FILE_SHA256);
        sql.selectDistinct(PAGE_CHANGE.PERSON_ID, SOURCE.FILE_SHA256)
                .from(PAGE_CHANGE)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(PAGE_CHANGE.SOURCE_ID))
                .where(PAGE_CHANGE.PERSON_ID.in(ids(people)))
                .and(PAGE_CHANGE.WHAT.notIn(Changed.ADDED, Changed.VERIFIED, Changed.UNVERIFIED, Changed.REACHABILITY))
                .forEach(row -> {
                    PersonId person = new PersonId(row.value1());
                    if (row.value2() == null || !files.contains(row.value2())) {
                        since.byHand().add(person);
                    } else {
                        since.byFiles().add(person);
                    }
                });
        return since;
    }

    /** The opaque ids of people who can be looked at. */
    public Map<PersonId, String> publicIds(Collection<PersonId> people) {
        Map<PersonId, String> ids = new HashMap<>();
        if (!people.isEmpty()) {
            for (Record2<Long, String> row : sql.select(PERSON.ID, PERSON.PUBLIC_ID)
                    .from(PERSON)
                    .where(PERSON.ID.in(ids(people)))
                    .fetch()) {
                ids.put(new PersonId(row.value1()), row.value2());
            }
        }
        return ids;
    }
}
