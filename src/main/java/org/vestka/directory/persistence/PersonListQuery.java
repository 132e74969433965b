package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Birthdays;

/** Reads what a list shows of people from {@code person_listing} and {@code person_attention}. */
@Repository
public class PersonListQuery {

    private static final Field<Integer> POSTED_PERIOD = orZero(PERSON_ATTENTION.POSTED_PERIOD);
    private static final Field<Integer> POSTED_90_DAYS = orZero(PERSON_ATTENTION.POSTED_90_DAYS);
    private static final Field<Integer> RESERVED = orZero(PERSON_ATTENTION.RESERVED);
    private static final Field<Integer> ADOPTERS = orZero(PERSON_ATTENTION.ADOPTERS);
    private static final List<Field<?>> FIELDS = fields();

    private final DSLContext sql;

    PersonListQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The people of {@code ids} in that order, as on a day, by primary key; who may no longer be found is left out. */
    public List<PersonListItem> rows(List<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonListItem> items = new HashMap<>();
        select(ids).forEach(row -> items.put(row.get(PERSON_LISTING.PERSON_ID), item(row, today)));
        List<PersonListItem> ordered = new ArrayList<>(ids.size());
        for (Long id : ids) {
            PersonListItem item = items.get(id);
            if (item != null) {
                ordered.add(item);
            }
        }
        return ordered;
    }

    /**
     * Who may be found, in the order in which they were written down, as on a day: they lie beside one another, so that a part of a
     * million takes as long as one of a thousand.
     *
     * @param country of one country, or of all
     * @param place of one place, or of all
     * @param last those after them; null for the first
     */
    public List<PersonListItem> after(
            @Nullable CountryCode country,
            @Nullable FacilityId place,
            @Nullable PersonId last,
            int limit,
            LocalDate today) {
        return selectAfter(country, place, last, limit).fetch(row -> item(row, today));
    }

    /** The statement behind {@link #after}, for looking at its plan. */
    ResultQuery<Record> selectAfter(
            @Nullable CountryCode country, @Nullable FacilityId place, @Nullable PersonId last, int limit) {
        return sql.select(FIELDS)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.PERSON_ID.gt(last == null ? 0 : last.value()))
                .and(PERSON_LISTING.PUBLICATION.in(ListedPeopleQuery.FOUND))
                .and(country == null ? DSL.noCondition() : PERSON_LISTING.COUNTRY_CODE.eq(country.value()))
                .and(place == null ? DSL.noCondition() : PERSON_LISTING.FACILITY_ID.eq(place.value()))
                .orderBy(PERSON_LISTING.PERSON_ID)
                .limit(limit);
    }

    /** One of those who may be found. */
    public Optional<PersonListItem> one(PublicId person, LocalDate today) {
        return sql.select(FIELDS)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.PUBLIC_ID.eq(person.value()))
                .and(PERSON_LISTING.PUBLICATION.in(ListedPeopleQuery.FOUND))
                .fetchOptional(row -> item(row, today));
    }

    /** The statement behind {@link #rows}, for looking at its plan. */
    ResultQuery<Record> select(List<Long> ids) {
        return sql.select(FIELDS)
                .from(PERSON_LISTING)
                .leftJoin(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.PERSON_ID.in(ids))
                .and(PERSON_LISTING.PUBLICATION.in(ListedPeopleQuery.FOUND));
    }

    private static PersonListItem item(Record row, LocalDate today) {
        ListingRow listed = new ListingRow(row);
        return new PersonListItem(
                new PersonId(row.get(PERSON_LISTING.PERSON_ID)),
                new PublicId(row.get(PERSON_LISTING.PUBLIC_ID)),
                listed.country(),
                row.get(PERSON_LISTING.PUBLICATION),
                row.get(PERSON_LISTING.NAME_ORIGINAL),
                row.get(PERSON_LISTING.NAME_LATIN),
                listed.names(),
                row.get(PERSON_LISTING.GENDER),
                Birthdays.of(listed.born()),
                AgeBand.of(listed.born(), listed.died(), today),
                row.get(PERSON_LISTING.CUSTODY_KIND),
                listed.custodySince(),
                listed.facility(),
                listed.region(),
                listed.designation(),
                row.get(PERSON_LISTING.REACHABILITY),
                row.get(PERSON_LISTING.ADDRESS_STATUS),
                row.get(PERSON_LISTING.VERIFIED_ON),
                row.get(POSTED_PERIOD),
                row.get(POSTED_90_DAYS),
                row.get(RESERVED),
                row.get(ADOPTERS));
    }

    private static Field<Integer> orZero(Field<Integer> number) {
        return DSL.coalesce(number, DSL.inline(0));
    }

    private static List<Field<?>> fields() {
        // nobody reads it, and of all columns an instant takes longest to make
        List<Field<?>> fields = new ArrayList<>(List.of(PERSON_LISTING.fields()));
        fields.remove(PERSON_LISTING.CHANGED_AT);
        fields.addAll(List.of(POSTED_PERIOD, POSTED_90_DAYS, RESERVED, ADOPTERS));
        return List.copyOf(fields);
    }
}
