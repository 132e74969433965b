package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.attention.CoverageFloor;
import org.vestka.directory.attention.FloorInForce;
import org.vestka.directory.attention.NeedWishes;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.Publication;

/** How much post people get, and who gets least. */
@Repository
public class AttentionRepository {

    private static final String ABOVE = "above_floor";
    private static final String NO_BIRTHDAY = "no_birthday";

    private final DSLContext sql;

    AttentionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody who may be suggested, with the numbers that were read. */
    public record Candidate(
            PersonId person, CountryCode country, AttentionNumbers numbers, boolean belowFloor, boolean birthdaySoon) {}

    public Map<PersonId, AttentionNumbers> of(Collection<PersonId> people) {
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.selectFrom(PERSON_ATTENTION)
                    .where(PERSON_ATTENTION.PERSON_ID.in(PersonRepository.values(part)))
                    .forEach(row -> numbers.put(new PersonId(row.getPersonId()), numbers(row)));
        }
        return numbers;
    }

    /** The rows of all of them, in the order of their ids, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, AttentionNumbers> lockAll(Collection<PersonId> people) {
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>();
        for (List<PersonId> part : Batches.of(people.stream().sorted().toList())) {
            sql.selectFrom(PERSON_ATTENTION)
                    .where(PERSON_ATTENTION.PERSON_ID.in(PersonRepository.values(part)))
                    .orderBy(PERSON_ATTENTION.PERSON_ID)
                    .forUpdate()
                    .forEach(row -> numbers.put(new PersonId(row.getPersonId()), numbers(row)));
        }
        return numbers;
    }

    /** Holds the rows of those whom no other transaction holds; the others are missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, AttentionNumbers> lockUnlessHeld(Collection<PersonId> people) {
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>();
        sql.selectFrom(PERSON_ATTENTION)
                .where(PERSON_ATTENTION.PERSON_ID.in(PersonRepository.values(people)))
                .forUpdate()
                .skipLocked()
                .forEach(row -> numbers.put(new PersonId(row.getPersonId()), numbers(row)));
        return numbers;
    }

    /** One more letter on the table for each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addReserved(Collection<PersonId> people) {
        sql.update(PERSON_ATTENTION)
                .set(PERSON_ATTENTION.RESERVED, PERSON_ATTENTION.RESERVED.plus(1))
                .where(PERSON_ATTENTION.PERSON_ID.in(PersonRepository.values(people)))
                .execute();
    }

    /** Where each is. */
    public Map<PersonId, CountryCode> countries(Collection<PersonId> people) {
        Map<PersonId, CountryCode> countries = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.select(PERSON_LISTING.PERSON_ID, PERSON_LISTING.COUNTRY_CODE)
                    .from(PERSON_LISTING)
                    .where(PERSON_LISTING.PERSON_ID.in(PersonRepository.values(part)))
                    .forEach(row -> countries.put(new PersonId(row.value1()), new CountryCode(row.value2())));
        }
        return countries;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Map<PersonId, AttentionNumbers> all) {
        for (List<Map.Entry<PersonId, AttentionNumbers>> part : Batches.of(all.entrySet())) {
            List<Query> updates = new ArrayList<>();
            for (Map.Entry<PersonId, AttentionNumbers> entry :
                    part.stream().sorted(Map.Entry.comparingByKey()).toList()) {
                AttentionNumbers numbers = entry.getValue();
                updates.add(sql.update(PERSON_ATTENTION)
                        .set(PERSON_ATTENTION.POSTED_PERIOD, numbers.postedPeriod())
                        .set(PERSON_ATTENTION.POSTED_CAMPAIGN, numbers.postedCampaign())
                        .set(PERSON_ATTENTION.POSTED_90_DAYS, numbers.posted90Days())
                        .set(PERSON_ATTENTION.POSTED_TOTAL, numbers.postedTotal())
                        .set(PERSON_ATTENTION.RESERVED, numbers.reserved())
                        .set(PERSON_ATTENTION.ADOPTERS, numbers.adopters())
                        .set(PERSON_ATTENTION.LAST_POSTED_ON, numbers.lastPostedOn())
                        .where(PERSON_ATTENTION.PERSON_ID.eq(entry.getKey().value())));
            }
            sql.batch(updates).execute();
        }
    }

    /** Those who can be written to, by need, without holding anybody. */
    public List<Candidate> neediest(
            NeedWishes wishes,
            Map<CountryCode, Integer> postingDays,
            Map<CountryCode, FloorInForce> floors,
            LocalDate today,
            int limit) {
        return sql.fetch(neediestQuery(wishes, postingDays, floors, today, limit)).stream()
                .map(row -> new Candidate(
                        new PersonId(row.get(PERSON_ATTENTION.PERSON_ID)),
                        new CountryCode(row.get(PERSON_LISTING.COUNTRY_CODE)),
                        numbers(row),
                        row.get(ABOVE, Integer.class) == 0,
                        row.get(NO_BIRTHDAY, Integer.class) == 0))
                .toList();
    }

    Select<? extends Record> neediestQuery(
            NeedWishes wishes,
            Map<CountryCode, Integer> postingDays,
            Map<CountryCode, FloorInForce> floors,
            LocalDate today,
            int limit) {
        Condition birthdaySoon = birthdaySoon(postingDays, today);
        return sql.select(PERSON_ATTENTION.fields())
                .select(
                        PERSON_LISTING.COUNTRY_CODE,
                        DSL.when(belowFloor(floors), 0).otherwise(1).as(ABOVE),
                        DSL.when(birthdaySoon, 0).otherwise(1).as(NO_BIRTHDAY))
                .from(PERSON_LISTING)
                .join(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(writable())
                .and(wished(wishes, birthdaySoon))
                .orderBy(
                        DSL.field(DSL.name(ABOVE)),
                        PERSON_ATTENTION.POSTED_90_DAYS.plus(PERSON_ATTENTION.RESERVED),
                        DSL.field(DSL.name(NO_BIRTHDAY)),
                        DSL.when(PERSON_ATTENTION.ADOPTERS.eq(0), 0).otherwise(1),
                        DSL.rand())
                .limit(limit);
    }

    /** {@link FloorInForce#isAbove}, in SQL. */
    static Condition belowFloor(Map<CountryCode, FloorInForce> floors) {
        Condition below = DSL.noCondition();
        List<String> told = new ArrayList<>();
        for (Map.Entry<CountryCode, FloorInForce> country : floors.entrySet()) {
            FloorInForce floor = country.getValue();
            if (floor.campaign() || floor.letters() != CoverageFloor.DEFAULT) {
                told.add(country.getKey().value());
                Field<Integer> posted =
                        floor.campaign() ? PERSON_ATTENTION.POSTED_CAMPAIGN : PERSON_ATTENTION.POSTED_PERIOD;
                below = below.or(PERSON_LISTING
                        .COUNTRY_CODE
                        .eq(country.getKey().value())
                        .and(posted.plus(PERSON_ATTENTION.RESERVED).lt(floor.letters())));
            }
        }
        Condition unset =
                PERSON_ATTENTION.POSTED_PERIOD.plus(PERSON_ATTENTION.RESERVED).lt(CoverageFloor.DEFAULT);
        return told.isEmpty()
                ? unset
                : below.or(PERSON_LISTING.COUNTRY_CODE.notIn(told).and(unset));
    }

    static Condition writable() {
        return PERSON_LISTING
                .PUBLICATION
                .in(Publication.PUBLIC, Publication.LIMITED)
                .and(PERSON_LISTING.REACHABILITY.in(Reachability.WRITABLE));
    }

    private static Condition wished(NeedWishes wishes, Condition birthdaySoon) {
        Condition wished = DSL.noCondition();
        if (!wishes.countries().isEmpty()) {
            wished = wished.and(PERSON_LISTING.COUNTRY_CODE.in(
                    wishes.countries().stream().map(CountryCode::value).toList()));
        }
        if (wishes.gender() != null) {
            // of whom only name and place are told, no gender is told by what is suggested either
            wished = wished.and(PERSON_LISTING.GENDER.eq(wishes.gender()))
                    .and(PERSON_LISTING.PUBLICATION.ne(Publication.LIMITED));
        }
        if (wishes.facility() != null) {
            wished = wished.and(PERSON_LISTING.FACILITY_ID.eq(wishes.facility().value()));
        }
        if (wishes.birthdays()) {
            wished = wished.and(birthdaySoon);
        }
        return wishes.except().isEmpty()
                ? wished
                : wished.and(PERSON_LISTING.PERSON_ID.notIn(PersonRepository.values(wishes.except())));
    }

    /** The days of {@link BirthdayLetter#timely}, in SQL. */
    private static Condition birthdaySoon(Map<CountryCode, Integer> postingDays, LocalDate today) {
        Field<String> born = PERSON_LISTING.BORN.coerce(String.class);
        Field<String> monthDay = DSL.substring(born, 6, 5);
        Condition soon = DSL.falseCondition();
        for (Map.Entry<CountryCode, Integer> country : postingDays.entrySet()) {
            LocalDate arrives = today.plusDays(country.getValue());
            String first = monthDay(arrives);
            String last = lastMonthDay(arrives.plusDays(BirthdayLetter.DAYS_AHEAD));
            Condition within = first.compareTo(last) <= 0
                    ? monthDay.between(first, last)
                    : monthDay.ge(first).or(monthDay.le(last));
            soon = soon.or(
                    PERSON_LISTING.COUNTRY_CODE.eq(country.getKey().value()).and(within));
        }
        // of limited people no birthday is told, and a suggestion would tell that it is near
        return PERSON_LISTING
                .PUBLICATION
                .ne(Publication.LIMITED)
                .and(DSL.length(born).eq(10))
                .and(soon);
    }

    /** In a year without a 29th of February, who was born on it has their birthday on the 28th. */
    private static String lastMonthDay(LocalDate day) {
        String last = monthDay(day);
        return last.equals("02-28") && !day.isLeapYear() ? "02-29" : last;
    }

    private static String monthDay(LocalDate day) {
        return MonthDay.from(day).toString().substring(2);
    }

    private static AttentionNumbers numbers(Record row) {
        return new AttentionNumbers(
                row.get(PERSON_ATTENTION.POSTED_PERIOD),
                row.get(PERSON_ATTENTION.POSTED_CAMPAIGN),
                row.get(PERSON_ATTENTION.POSTED_90_DAYS),
                row.get(PERSON_ATTENTION.POSTED_TOTAL),
                row.get(PERSON_ATTENTION.RESERVED),
                row.get(PERSON_ATTENTION.ADOPTERS),
                row.get(PERSON_ATTENTION.LAST_POSTED_ON));
    }
}
