package org.vestka.directory.duplicates.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.duplicates.KnownPerson;
import org.vestka.directory.person.Publication;
import org.vestka.shared.PartialDate;

/** Reads of everybody what tells whether another record is of the same person. */
@Repository
public class KnownPeopleQuery {

    private static final Set<Publication> UNSHOWN =
            EnumSet.of(Publication.WITHHELD, Publication.HIDDEN, Publication.LIMITED, Publication.MEMORIAL);

    private final DSLContext sql;

    KnownPeopleQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** By id. Whoever was joined into another is missing. */
    @Transactional(readOnly = true)
    public List<KnownPerson> everybody() {
        return people(DSL.noCondition(), id -> DSL.noCondition());
    }

    /** Those of a country. */
    @Transactional(readOnly = true)
    public List<KnownPerson> of(CountryCode country) {
        return some(DSL.select(PERSON.ID).from(PERSON).where(PERSON.COUNTRY_CODE.eq(country.value())));
    }

    /** These, and of their countries everybody who is not shown in full though somebody has decided on them. */
    @Transactional(readOnly = true)
    public List<KnownPerson> besideUnshown(Collection<PersonId> people) {
        Set<String> countries = sql.selectDistinct(PERSON.COUNTRY_CODE)
                .from(PERSON)
                .where(PERSON.ID.in(ids(people)))
                .fetchSet(PERSON.COUNTRY_CODE);
        return some(DSL.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID
                        .in(ids(people))
                        .or(PERSON.PUBLICATION.in(UNSHOWN).and(PERSON.COUNTRY_CODE.in(countries)))));
    }

    /** Who is not shown in full though somebody has decided on them: on a wish, or since they have died. */
    @Transactional(readOnly = true)
    public Map<PersonId, PublicId> unshown() {
        return sql.select(PERSON.ID, PERSON.PUBLIC_ID)
                .from(PERSON)
                .where(PERSON.PUBLICATION.in(UNSHOWN))
                .and(PERSON.JOINED_INTO.isNull())
                .fetchMap(row -> new PersonId(row.value1()), row -> new PublicId(row.value2()));
    }

    /** Under which ids their pages are. */
    @Transactional(readOnly = true)
    public Map<PersonId, PublicId> pages(Collection<PersonId> people) {
        return sql.select(PERSON.ID, PERSON.PUBLIC_ID)
                .from(PERSON)
                .where(PERSON.ID.in(ids(people)))
                .fetchMap(row -> new PersonId(row.value1()), row -> new PublicId(row.value2()));
    }

    private static List<Long> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private List<KnownPerson> some(Select<Record1<Long>> ids) {
        return people(PERSON.ID.in(ids), id -> id.in(ids));
    }

    private List<KnownPerson> people(Condition who, Function<Field<Long>, Condition> whose) {
        Map<Long, List<String>> names = new HashMap<>();
        sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.NAME)
                .from(PERSON_NAME)
                .where(whose.apply(PERSON_NAME.PERSON_ID))
                .orderBy(PERSON_NAME.PERSON_ID, PERSON_NAME.ID)
                .forEach(row -> names.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        Map<Long, Long> places = new HashMap<>();
        sql.select(CUSTODY_STAY.OPEN_FOR, CUSTODY_STAY.FACILITY_ID)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.OPEN_FOR.isNotNull())
                .and(CUSTODY_STAY.FACILITY_ID.isNotNull())
                .and(whose.apply(CUSTODY_STAY.PERSON_ID))
                .forEach(row -> places.put(row.value1(), row.value2()));
        Map<Long, PartialDate> arrests = new HashMap<>();
        Map<Long, Set<String>> articles = new HashMap<>();
        sql.select(CASE_EVENT.PERSON_ID, CASE_EVENT.KIND, CASE_EVENT.ON_DATE, CASE_EVENT.ARTICLES)
                .from(CASE_EVENT)
                .where(CASE_EVENT.SUCCESSOR_ID.isNull())
                .and(whose.apply(CASE_EVENT.PERSON_ID))
                .forEach(row -> {
                    if (row.value2() == CaseEventKind.ARREST && row.value3() != null) {
                        arrests.merge(
                                row.value1(), row.value3(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                    }
                    if (row.value4() != null) {
                        Set<String> read = KnownPerson.articlesIn(row.value4());
                        if (!read.isEmpty()) {
                            articles.computeIfAbsent(row.value1(), id -> new HashSet<>())
                                    .addAll(read);
                        }
                    }
                });
        Map<Long, Set<String>> links = new HashMap<>();
        sql.select(EXTERNAL_REFERENCE.PERSON_ID, EXTERNAL_REFERENCE.URL)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.URL.isNotNull())
                .and(whose.apply(EXTERNAL_REFERENCE.PERSON_ID))
                .forEach(row -> links.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        return sql.selectFrom(PERSON)
                .where(PERSON.JOINED_INTO.isNull())
                .and(who)
                .orderBy(PERSON.ID)
                .fetch(row -> new KnownPerson(
                        new PersonId(row.getId()),
                        new CountryCode(row.getCountryCode()),
                        names.getOrDefault(row.getId(), List.of()),
                        row.getGender(),
                        row.getBorn(),
                        places.get(row.getId()),
                        arrests.get(row.getId()),
                        articles.getOrDefault(row.getId(), Set.of()),
                        links.getOrDefault(row.getId(), Set.of())));
    }
}
