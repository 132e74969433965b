package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.CoverageBoard.Apart;
import org.vestka.directory.attention.CoverageTally;
import org.vestka.directory.attention.FloorInForce;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.Publication;

/** Who waits for letters, counted from the list and from nobody who is not on it. */
@Repository
public class BoardQuery {

    private static final Set<CustodyKind> HELD = Arrays.stream(CustodyKind.values())
            .filter(kind -> switch (kind.group()) {
                case CUSTODY, OPEN, HOME, UNKNOWN -> true;
                case MEASURE, RELEASED, DIED -> false;
            })
            .collect(Collectors.toUnmodifiableSet());

    private final DSLContext sql;

    BoardQuery(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * People of one place and kind of custody, which is told of whomever the place is told of.
     */
    public record Cell(
            @Nullable FacilityId place,
            CustodyKind custody,
            CoverageTally tally,
            int noneThisMonth,
            int lettersThisMonth) {}

    /** All who can be written to. */
    public List<Cell> cells(CountryCode country, FloorInForce floor) {
        Field<Integer> posted = floor.campaign() ? PERSON_ATTENTION.POSTED_CAMPAIGN : PERSON_ATTENTION.POSTED_PERIOD;
        Field<CustodyKind> custody = PERSON_LISTING.CUSTODY_KIND;
        Field<Integer> people = DSL.count();
        Field<Integer> none = count(posted.eq(0));
        Field<Integer> inHand = count(posted.eq(0).and(PERSON_ATTENTION.RESERVED.gt(0)));
        Field<Integer> below = count(posted.lt(floor.letters()));
        Field<Integer> letters = DSL.sum(posted).cast(Integer.class);
        Field<Integer> noneThisMonth = count(PERSON_ATTENTION.POSTED_PERIOD.eq(0));
        Field<Integer> thisMonth = DSL.sum(PERSON_ATTENTION.POSTED_PERIOD).cast(Integer.class);
        return sql.select(
                        PERSON_LISTING.FACILITY_ID,
                        custody,
                        people,
                        none,
                        inHand,
                        below,
                        letters,
                        noneThisMonth,
                        thisMonth)
                .from(PERSON_LISTING)
                .join(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.COUNTRY_CODE.eq(country.value()), AttentionRepository.writable())
                .groupBy(PERSON_LISTING.FACILITY_ID, custody)
                .fetch(row -> new Cell(
                        place(row),
                        row.get(custody),
                        new CoverageTally(
                                row.get(people), row.get(none), row.get(inHand), row.get(below), row.get(letters)),
                        row.get(noneThisMonth),
                        row.get(thisMonth)));
    }

    private static @Nullable FacilityId place(Record row) {
        Long id = row.get(PERSON_LISTING.FACILITY_ID);
        return id == null ? null : new FacilityId(id);
    }

    /** How many held people cannot be written to, by why. */
    public List<Apart> apart(CountryCode country) {
        return sql
                .select(PERSON_LISTING.REACHABILITY, DSL.count())
                .from(PERSON_LISTING)
                .where(isApart(country))
                .groupBy(PERSON_LISTING.REACHABILITY)
                .fetch(row -> new Apart(row.value1(), row.value2()))
                .stream()
                .sorted(Comparator.comparing(Apart::why))
                .toList();
    }

    /** The same people one by one. */
    public Map<PersonId, Reachability> apart(CountryCode country, int offset, int limit) {
        Map<PersonId, Reachability> people = new LinkedHashMap<>();
        sql.select(PERSON_LISTING.PERSON_ID, PERSON_LISTING.REACHABILITY)
                .from(PERSON_LISTING)
                .where(isApart(country))
                .orderBy(PERSON_LISTING.REACHABILITY, PERSON_LISTING.PERSON_ID)
                .limit(limit)
                .offset(offset)
                .forEach(row -> people.put(new PersonId(Objects.requireNonNull(row.value1())), row.value2()));
        return people;
    }

    private static Condition isApart(CountryCode country) {
        return DSL.and(
                PERSON_LISTING.COUNTRY_CODE.eq(country.value()),
                PERSON_LISTING.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED),
                PERSON_LISTING.CUSTODY_KIND.in(HELD),
                PERSON_LISTING.REACHABILITY.notIn(Reachability.WRITABLE));
    }

    private static Field<Integer> count(Condition condition) {
        return DSL.count(DSL.when(condition, 1));
    }
}
