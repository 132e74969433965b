package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.Publication;
import org.vestka.directory.search.ListedPerson;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.FetchSize;

/** Reads what the index of people in memory is built from. */
@Repository
public class ListedPeopleQuery {

    /** Who may be found. Everybody else is on no list. */
    static final Set<Publication> FOUND = Set.of(Publication.PUBLIC, Publication.LIMITED, Publication.MEMORIAL);

    private static final int CHUNK = 1000;

    private final DSLContext sql;

    ListedPeopleQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Everybody who may be found, by id. */
    public List<ListedPerson> all() {
        return people(DSL.noCondition(), parts(DSL.noCondition()));
    }

    /** Those of {@code ids} who may be found. */
    public List<ListedPerson> of(Collection<Long> ids) {
        List<ListedPerson> people = new ArrayList<>();
        chunks(ids)
                .forEach(chunk -> people.addAll(
                        people(PERSON_LISTING.PERSON_ID.in(chunk), parts(PERSON_NAME.PERSON_ID.in(chunk)))));
        return people;
    }

    /** Every name held of everybody who may be found, aliases too: a call for each person, by id. */
    public void allNames(BiConsumer<Long, List<String>> reader) {
        names(DSL.noCondition(), reader);
    }

    /** As {@link #allNames}, of some people. */
    public void namesOf(Collection<Long> ids, BiConsumer<Long, List<String>> reader) {
        chunks(ids).forEach(chunk -> names(PERSON_NAME.PERSON_ID.in(chunk), reader));
    }

    private Map<Long, Map<LanguageTag, NameParts>> parts(Condition condition) {
        Map<Long, Map<LanguageTag, NameParts>> parts = new HashMap<>();
        selectParts(condition).forEach(row -> parts.computeIfAbsent(row.value1(), id -> new HashMap<>())
                .put(row.value2(), NameParts.read(row.value3())));
        return parts;
    }

    /** The statement behind the parts of names, for looking at its plan. The name for showing is put last, and stays. */
    ResultQuery<Record3<Long, LanguageTag, String>> selectParts(Condition condition) {
        return sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.LANGUAGE, PERSON_NAME.PARTS)
                .from(PERSON_NAME)
                .where(condition)
                .and(PERSON_NAME.PARTS.ne(""))
                .and(PERSON_NAME.ROLE.ne(NameRole.ALIAS))
                .orderBy(DSL.when(PERSON_NAME.ROLE.eq(NameRole.DISPLAY), 1).otherwise(0), PERSON_NAME.ID);
    }

    private List<ListedPerson> people(Condition condition, Map<Long, Map<LanguageTag, NameParts>> parts) {
        List<ListedPerson> people = new ArrayList<>();
        try (Cursor<? extends Record> rows = sql.select(
                        PERSON_LISTING.PERSON_ID,
                        PERSON_LISTING.COUNTRY_CODE,
                        PERSON_LISTING.PUBLICATION,
                        PERSON_LISTING.NAMES,
                        PERSON_LISTING.GENDER,
                        PERSON_LISTING.BORN,
                        PERSON_LISTING.DIED,
                        PERSON_LISTING.CUSTODY_KIND,
                        PERSON_LISTING.CUSTODY_SINCE,
                        PERSON_LISTING.FACILITY_ID,
                        PERSON_LISTING.REGION_ID,
                        PERSON_LISTING.DESIGNATION,
                        PERSON_LISTING.REACHABILITY,
                        PERSON_LISTING.VERIFIED_ON,
                        PERSON_LISTING.CHANGED_AT,
                        PERSON_ATTENTION.POSTED_PERIOD,
                        PERSON_ATTENTION.POSTED_90_DAYS,
                        PERSON_ATTENTION.RESERVED)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.PUBLICATION.in(FOUND))
                .and(condition)
                .orderBy(PERSON_LISTING.PERSON_ID)
                .fetchSize(FetchSize.AS_THEY_COME)
                .fetchLazy()) {
            rows.forEach(
                    row -> people.add(person(row, parts.getOrDefault(row.get(PERSON_LISTING.PERSON_ID), Map.of()))));
        }
        return people;
    }

    private static ListedPerson person(Record row, Map<LanguageTag, NameParts> parts) {
        ListingRow listed = new ListingRow(row);
        return new ListedPerson(
                row.get(PERSON_LISTING.PERSON_ID),
                listed.country(),
                row.get(PERSON_LISTING.PUBLICATION),
                listed.names(),
                parts,
                listed.genderToFindBy(),
                listed.born(),
                listed.died(),
                row.get(PERSON_LISTING.CUSTODY_KIND),
                listed.custodySince(),
                listed.facility(),
                listed.region(),
                listed.designation(),
                row.get(PERSON_LISTING.REACHABILITY),
                row.get(PERSON_LISTING.VERIFIED_ON),
                row.get(PERSON_LISTING.CHANGED_AT),
                orZero(row.get(PERSON_ATTENTION.POSTED_90_DAYS)) + orZero(row.get(PERSON_ATTENTION.RESERVED)),
                orZero(row.get(PERSON_ATTENTION.POSTED_PERIOD)));
    }

    private void names(Condition condition, BiConsumer<Long, List<String>> reader) {
        try (Cursor<Record2<Long, String>> rows = sql.select(PERSON_NAME.PERSON_ID, PERSON_NAME.NAME)
                .from(PERSON_NAME)
                .join(PERSON_LISTING)
                .on(PERSON_LISTING.PERSON_ID.eq(PERSON_NAME.PERSON_ID))
                .where(PERSON_LISTING.PUBLICATION.in(FOUND))
                .and(condition)
                .orderBy(PERSON_NAME.PERSON_ID)
                .fetchSize(FetchSize.AS_THEY_COME)
                .fetchLazy()) {
            List<String> names = new ArrayList<>();
            long person = -1;
            for (Record2<Long, String> row : rows) {
                if (row.value1() != person) {
                    hand(person, names, reader);
                    person = row.value1();
                    names.clear();
                }
                names.add(row.value2());
            }
            hand(person, names, reader);
        }
    }

    private static void hand(long person, List<String> names, BiConsumer<Long, List<String>> reader) {
        if (!names.isEmpty()) {
            reader.accept(person, List.copyOf(names));
        }
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
