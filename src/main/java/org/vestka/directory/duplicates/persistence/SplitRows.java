package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY_NAME;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.FACILITY_NAME;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitPart.Kind;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonRecord;

/** The parts of a record, and taking some of them out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SplitRows {

    private final DSLContext sql;

    SplitRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All parts of a record, kind by kind. What has taken the place of something goes with it and stands alone. */
    public List<SplitPart> parts(PersonId person) {
        List<SplitPart> parts = new ArrayList<>();
        long id = person.value();
        sql.selectFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(id))
                .orderBy(PERSON_NAME.ID)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.NAME,
                        row.getId().toString(),
                        // two spellings may be two people's
                        row.getRole() == NameRole.ALIAS
                                ? row.getId().toString()
                                : row.getRole().name(),
                        row.getLanguage(),
                        row.getName(),
                        Map.of(),
                        null,
                        null)));
        PersonRecord own = person(person);
        if (own.getBorn() != null) {
            parts.add(new SplitPart(Kind.BORN, "", "", null, "", Map.of(), own.getBorn(), null));
        }
        stays(id, parts);
        designations(id, parts);
        sql.selectFrom(CASE_EVENT)
                .where(CASE_EVENT.PERSON_ID.eq(id))
                .and(CASE_EVENT.SUCCESSOR_ID.isNull())
                .orderBy(CASE_EVENT.ON_DATE, CASE_EVENT.ID)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.CASE_EVENT,
                        row.getId().toString(),
                        row.getKind() + " " + row.getOnDate(),
                        row.getLanguage(),
                        row.getKind() + " " + said(row.getWords(), row.getArticles()),
                        Map.of(),
                        row.getOnDate(),
                        null)));
        sql.selectFrom(PERSON_TEXT)
                .where(PERSON_TEXT.PERSON_ID.eq(id))
                .orderBy(PERSON_TEXT.KIND, PERSON_TEXT.LANGUAGE)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.TEXT,
                        row.getKind() + " " + row.getLanguage(),
                        row.getKind().name(),
                        row.getLanguage(),
                        row.getText(),
                        Map.of(),
                        null,
                        null)));
        sql.selectFrom(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.PERSON_ID.eq(id))
                .orderBy(EXTERNAL_REFERENCE.LIST_CODE, EXTERNAL_REFERENCE.SOURCE_KEY)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.REFERENCE,
                        row.getListCode() + " " + row.getSourceKey(),
                        row.getListCode() + " " + row.getSourceKey(),
                        null,
                        row.getUrl() == null ? row.getListCode() + " " + row.getSourceKey() : row.getUrl(),
                        Map.of(),
                        null,
                        null)));
        return parts;
    }

    private static String said(@Nullable String words, @Nullable String articles) {
        return words != null ? words : articles == null ? "" : articles.replace("\n", ", ");
    }

    private void stays(long person, List<SplitPart> parts) {
        sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(person))
                .orderBy(CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.ID)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.STAY,
                        row.getId().toString(),
                        row.getId().toString(),
                        null,
                        row.getCustodyKind().name(),
                        row.getFacilityId() == null ? Map.of() : places(row.getFacilityId()),
                        row.getFromDate(),
                        row.getUntilDate())));
    }

    private Map<LanguageTag, String> places(long facility) {
        return sql.selectFrom(FACILITY_NAME)
                .where(FACILITY_NAME.FACILITY_ID.eq(facility))
                .fetchMap(FACILITY_NAME.LANGUAGE, FACILITY_NAME.NAME);
    }

    private void designations(long person, List<SplitPart> parts) {
        sql.selectFrom(DESIGNATION)
                .where(DESIGNATION.PERSON_ID.eq(person))
                .orderBy(DESIGNATION.COUNTS_FROM, DESIGNATION.ID)
                .forEach(row -> parts.add(new SplitPart(
                        Kind.DESIGNATION,
                        row.getId().toString(),
                        row.getId().toString(),
                        null,
                        row.getValue().name(),
                        sql.selectFrom(DESIGNATING_BODY_NAME)
                                .where(DESIGNATING_BODY_NAME.BODY_ID.eq(row.getBodyId()))
                                .fetchMap(DESIGNATING_BODY_NAME.LANGUAGE, DESIGNATING_BODY_NAME.NAME),
                        row.getFromDate(),
                        row.getUntilDate())));
    }

    /** Gives parts of a record to another, which is new and was seen with it; which places letters to it were addressed to and to nobody else. */
    public Set<FacilityId> move(PersonId from, PersonId to, Set<Chosen> going) {
        sql.update(PERSON_NAME)
                .set(PERSON_NAME.PERSON_ID, to.value())
                .where(PERSON_NAME.ID.in(ids(going, Kind.NAME)))
                .and(PERSON_NAME.PERSON_ID.eq(from.value()))
                .execute();
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.PERSON_ID, to.value())
                .where(CUSTODY_STAY.ID.in(ids(going, Kind.STAY)))
                .and(CUSTODY_STAY.PERSON_ID.eq(from.value()))
                .execute();
        sql.update(DESIGNATION)
                .set(DESIGNATION.PERSON_ID, to.value())
                .where(DESIGNATION.ID.in(ids(going, Kind.DESIGNATION)))
                .and(DESIGNATION.PERSON_ID.eq(from.value()))
                .execute();
        events(from, to, ids(going, Kind.CASE_EVENT));
        for (Chosen text : of(going, Kind.TEXT)) {
            String[] key = text.key().split(" ", 2);
            sql.update(PERSON_TEXT)
                    .set(PERSON_TEXT.PERSON_ID, to.value())
                    .where(PERSON_TEXT.PERSON_ID.eq(from.value()))
                    .and(PERSON_TEXT.KIND.eq(PersonTextKind.valueOf(key[0])))
                    .and(PERSON_TEXT.LANGUAGE.eq(new LanguageTag(key[1])))
                    .execute();
        }
        for (Chosen reference : of(going, Kind.REFERENCE)) {
            String[] key = reference.key().split(" ", 2);
            sql.update(EXTERNAL_REFERENCE)
                    .set(EXTERNAL_REFERENCE.PERSON_ID, to.value())
                    .where(EXTERNAL_REFERENCE.LIST_CODE.eq(key[0]))
                    .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq(key[1]))
                    .and(EXTERNAL_REFERENCE.PERSON_ID.eq(from.value()))
                    .execute();
        }
        if (!of(going, Kind.BORN).isEmpty()) {
            PersonRecord own = person(from);
            sql.update(PERSON)
                    .set(PERSON.BORN, own.getBorn())
                    .set(PERSON.BORN_SOURCE_ID, own.getBornSourceId())
                    .where(PERSON.ID.eq(to.value()))
                    .execute();
            sql.update(PERSON)
                    .setNull(PERSON.BORN)
                    .setNull(PERSON.BORN_SOURCE_ID)
                    .where(PERSON.ID.eq(from.value()))
                    .execute();
        }
        if (person(from).getSeen()) {
            sql.update(PERSON)
                    .set(PERSON.SEEN, true)
                    .where(PERSON.ID.eq(to.value()))
                    .execute();
        }
        Set<FacilityId> places = places(to);
        places.removeAll(places(from));
        return places;
    }

    /** A step of the case takes along what it has taken the place of. */
    private void events(PersonId from, PersonId to, List<Long> chosen) {
        Set<Long> going = new HashSet<>(chosen);
        int before;
        do {
            before = going.size();
            going.addAll(sql.select(CASE_EVENT.ID)
                    .from(CASE_EVENT)
                    .where(CASE_EVENT.PERSON_ID.eq(from.value()))
                    .and(CASE_EVENT.SUCCESSOR_ID.in(going))
                    .fetch(CASE_EVENT.ID));
        } while (going.size() > before);
        sql.update(CASE_EVENT)
                .set(CASE_EVENT.PERSON_ID, to.value())
                .where(CASE_EVENT.ID.in(going))
                .and(CASE_EVENT.PERSON_ID.eq(from.value()))
                .execute();
    }

    private Set<FacilityId> places(PersonId person) {
        return new HashSet<>(sql.selectDistinct(CUSTODY_STAY.FACILITY_ID)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(person.value()))
                .and(CUSTODY_STAY.FACILITY_ID.isNotNull())
                .fetch(row -> new FacilityId(row.value1())));
    }

    /**
     * What was an alias of the first speaks for the new one, where that has no other name in its language. A spelling in Latin
     * letters speaks only where nothing else does: the name in its own letters is put into Latin ones by rules, and what somebody
     * once made of it is a way to find it.
     */
    public void speak(PersonId person) {
        Set<LanguageTag> spoken = sql.select(PERSON_NAME.LANGUAGE)
                .from(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.value()))
                .and(PERSON_NAME.ROLE.ne(NameRole.ALIAS))
                .fetchSet(PERSON_NAME.LANGUAGE);
        List<PersonNameRecord> aliases = sql.selectFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.eq(person.value()))
                .and(PERSON_NAME.ROLE.eq(NameRole.ALIAS))
                .orderBy(PERSON_NAME.ID)
                .fetch();
        boolean ownLetters = Stream.concat(spoken.stream(), aliases.stream().map(PersonNameRecord::getLanguage))
                .anyMatch(language -> !isLatin(language));
        aliases.stream()
                .filter(row -> !ownLetters || !isLatin(row.getLanguage()))
                .forEach(row -> {
                    if (spoken.add(row.getLanguage())) {
                        sql.update(PERSON_NAME)
                                .set(PERSON_NAME.ROLE, NameRole.DISPLAY)
                                .where(PERSON_NAME.ID.eq(row.getId()))
                                .execute();
                    }
                });
    }

    private static boolean isLatin(LanguageTag language) {
        return language.script().equals("Latn");
    }

    private PersonRecord person(PersonId person) {
        return Objects.requireNonNull(
                sql.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchOne());
    }

    private static List<Chosen> of(Set<Chosen> going, Kind kind) {
        return going.stream().filter(chosen -> chosen.kind() == kind).toList();
    }

    private static List<Long> ids(Set<Chosen> going, Kind kind) {
        return of(going, kind).stream()
                .map(chosen -> Long.valueOf(chosen.key()))
                .collect(Collectors.toList());
    }
}
