package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.attention.WritablePerson;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.Publication;
import org.vestka.shared.PartialDate;
import org.vestka.shared.persistence.FetchSize;

/** How much post people get. */
@Repository
public class AttentionRepository {

    private final DSLContext sql;

    AttentionRepository(DSLContext sql) {
        this.sql = sql;
    }

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
    public Set<PersonId> lockUnlessHeld(Collection<PersonId> people) {
        return sql.select(PERSON_ATTENTION.PERSON_ID)
                .from(PERSON_ATTENTION)
                .where(PERSON_ATTENTION.PERSON_ID.in(PersonRepository.values(people)))
                .forUpdate()
                .skipLocked()
                .fetchSet(row -> new PersonId(row.value1()));
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

    /** Hands over everybody who can be written to, without holding anybody. */
    public void allWritable(Consumer<WritablePerson> reader) {
        try (Cursor<? extends Record> rows = selectWritable(DSL.noCondition())
                .fetchSize(FetchSize.AS_THEY_COME)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(writable(row)));
        }
    }

    /** Those of {@code people} who can be written to, without holding anybody. */
    public Map<PersonId, WritablePerson> writable(Collection<PersonId> people) {
        Map<PersonId, WritablePerson> writable = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            selectWritable(PERSON_LISTING.PERSON_ID.in(PersonRepository.values(part)))
                    .forEach(row -> writable.put(new PersonId(row.get(PERSON_ATTENTION.PERSON_ID)), writable(row)));
        }
        return writable;
    }

    private ResultQuery<? extends Record> selectWritable(Condition condition) {
        return sql.select(
                        PERSON_LISTING.COUNTRY_CODE,
                        PERSON_LISTING.FACILITY_ID,
                        PERSON_LISTING.PUBLICATION,
                        PERSON_LISTING.GENDER,
                        PERSON_LISTING.BORN,
                        PERSON_ATTENTION.PERSON_ID,
                        PERSON_ATTENTION.POSTED_PERIOD,
                        PERSON_ATTENTION.POSTED_CAMPAIGN,
                        PERSON_ATTENTION.POSTED_90_DAYS,
                        PERSON_ATTENTION.POSTED_TOTAL,
                        PERSON_ATTENTION.RESERVED,
                        PERSON_ATTENTION.ADOPTERS,
                        PERSON_ATTENTION.LAST_POSTED_ON)
                .from(PERSON_LISTING)
                .join(PERSON_ATTENTION)
                .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(writable())
                .and(condition);
    }

    private static WritablePerson writable(Record row) {
        ListingRow listed = new ListingRow(row);
        PartialDate born = listed.born();
        return new WritablePerson(
                new PersonId(row.get(PERSON_ATTENTION.PERSON_ID)),
                listed.country(),
                listed.facility(),
                // of whom only name and place are told, no gender and no birthday is told by what is suggested either
                row.get(PERSON_LISTING.PUBLICATION) == Publication.LIMITED ? null : row.get(PERSON_LISTING.GENDER),
                born == null ? null : born.exact().map(MonthDay::from).orElse(null),
                numbers(row));
    }

    static Condition writable() {
        return PERSON_LISTING
                .PUBLICATION
                .in(Publication.PUBLIC, Publication.LIMITED)
                .and(PERSON_LISTING.REACHABILITY.in(Reachability.WRITABLE));
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
