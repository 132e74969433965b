package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.shared.DatedFrom;
import org.vestka.shared.PartialDate;

/** Custody histories. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StayRepository {

    private static final int FIRST_VERSION = 1;

    private final DSLContext sql;

    StayRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A stay to be stored.
     *
     * @param countsUntil null while it lasts
     */
    public record NewStay(
            PersonId person,
            StayDraft stay,
            @Nullable PartialDate until,
            LocalDate countsFrom,
            @Nullable LocalDate countsUntil,
            long source) {}

    /** What a stay says of where somebody is. */
    public record Whereabouts(CustodyKind custody, @Nullable FacilityId facility) {}

    /** The stay that lasts. */
    public record OpenStay(
            StayId id,
            PersonId person,
            CustodyKind custody,
            @Nullable FacilityId facility,
            @Nullable String unit,
            @Nullable String regime,
            @Nullable PartialDate from,
            LocalDate countsFrom,
            StayState state,
            @Nullable LocalDate verifiedOn)
            implements DatedFrom {

        public boolean samePlace(StayDraft draft) {
            return custody == draft.custody() && java.util.Objects.equals(facility, draft.facility());
        }

        public Whereabouts whereabouts() {
            return new Whereabouts(custody, facility);
        }
    }

    /** The lasting stays of these people, held until the transaction ends. */
    public Map<PersonId, OpenStay> lockOpen(Collection<PersonId> people) {
        return open(people, true);
    }

    /** The same, without holding anybody. */
    public Map<PersonId, OpenStay> open(Collection<PersonId> people) {
        return open(people, false);
    }

    private Map<PersonId, OpenStay> open(Collection<PersonId> people, boolean held) {
        Map<PersonId, OpenStay> open = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            var stays = sql.selectFrom(CUSTODY_STAY)
                    .where(CUSTODY_STAY.OPEN_FOR.in(PersonRepository.values(part)))
                    .orderBy(CUSTODY_STAY.PERSON_ID);
            (held ? stays.forUpdate() : stays)
                    .forEach(row -> open.put(
                            new PersonId(row.getPersonId()),
                            new OpenStay(
                                    new StayId(row.getId()),
                                    new PersonId(row.getPersonId()),
                                    row.getCustodyKind(),
                                    row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                                    row.getUnit(),
                                    row.getRegime(),
                                    row.getFromDate(),
                                    row.getCountsFrom(),
                                    row.getState(),
                                    row.getLastVerifiedOn())));
        }
        return open;
    }

    /** The day on which the last ended stay of each of these people ended; locks like {@link #lockOpen}. */
    public Map<PersonId, LocalDate> lastEnds(Collection<PersonId> people) {
        Map<PersonId, LocalDate> ends = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.select(CUSTODY_STAY.PERSON_ID, CUSTODY_STAY.COUNTS_UNTIL)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.PERSON_ID.in(PersonRepository.values(part)))
                    .and(CUSTODY_STAY.STATE.eq(StayState.ENDED))
                    .forUpdate()
                    .forEach(row -> ends.merge(
                            new PersonId(row.value1()),
                            row.value2(),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        return ends;
    }

    /** A stay that is over. */
    public record EndedStay(StayId id, PersonId person, LocalDate countsFrom, LocalDate countsUntil) {}

    /** The stay of each of these people that ended last; the people are held. */
    public Map<PersonId, EndedStay> lastEnded(Collection<PersonId> people) {
        Map<PersonId, EndedStay> ended = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.PERSON_ID, CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.COUNTS_UNTIL)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.PERSON_ID.in(PersonRepository.values(part)))
                    .and(CUSTODY_STAY.STATE.eq(StayState.ENDED))
                    .orderBy(CUSTODY_STAY.COUNTS_UNTIL, CUSTODY_STAY.COUNTS_FROM, CUSTODY_STAY.ID)
                    .forEach(row -> ended.put(
                            new PersonId(row.value2()),
                            new EndedStay(
                                    new StayId(row.value1()), new PersonId(row.value2()), row.value3(), row.value4())));
        }
        return ended;
    }

    public void add(List<NewStay> stays) {
        for (List<NewStay> part : Batches.of(stays)) {
            var insert = sql.insertInto(
                    CUSTODY_STAY,
                    CUSTODY_STAY.PERSON_ID,
                    CUSTODY_STAY.CUSTODY_KIND,
                    CUSTODY_STAY.FACILITY_ID,
                    CUSTODY_STAY.UNIT,
                    CUSTODY_STAY.REGIME,
                    CUSTODY_STAY.STATE,
                    CUSTODY_STAY.FROM_DATE,
                    CUSTODY_STAY.UNTIL_DATE,
                    CUSTODY_STAY.COUNTS_FROM,
                    CUSTODY_STAY.COUNTS_UNTIL,
                    CUSTODY_STAY.REASON,
                    CUSTODY_STAY.LAST_VERIFIED_ON,
                    CUSTODY_STAY.SOURCE_ID);
            for (NewStay stay : part) {
                StayDraft draft = stay.stay();
                FacilityId facility = draft.facility();
                insert = insert.values(
                        stay.person().value(),
                        draft.custody(),
                        facility == null ? null : facility.value(),
                        draft.unit(),
                        draft.regime(),
                        stay.countsUntil() == null ? draft.state() : StayState.ENDED,
                        draft.from(),
                        stay.until(),
                        stay.countsFrom(),
                        stay.countsUntil(),
                        draft.reason(),
                        draft.verifiedOn(),
                        stay.source());
            }
            insert.execute();
        }
    }

    /** The last day of a stay that ends. */
    public record Ending(StayId stay, @Nullable PartialDate until, LocalDate countsUntil) {}

    public void end(Collection<Ending> endings) {
        for (List<Ending> part : Batches.of(endings)) {
            sql.batch(part.stream()
                            .map(ending -> sql.update(CUSTODY_STAY)
                                    .set(CUSTODY_STAY.STATE, StayState.ENDED)
                                    .set(CUSTODY_STAY.UNTIL_DATE, ending.until())
                                    .set(CUSTODY_STAY.COUNTS_UNTIL, ending.countsUntil())
                                    .set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1))
                                    .where(CUSTODY_STAY.ID.eq(ending.stay().value())))
                            .toList())
                    .execute();
        }
    }

    /** Stays that an act has opened and nobody has touched since, of those given, and whose they are; the people are held. */
    public Map<Long, PersonId> untouched(Collection<Long> opened) {
        Map<Long, PersonId> untouched = new HashMap<>();
        for (List<Long> part : Batches.of(opened)) {
            sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.PERSON_ID)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.ID.in(part))
                    .and(CUSTODY_STAY.STATE.ne(StayState.ENDED))
                    .and(CUSTODY_STAY.VERSION.eq(FIRST_VERSION))
                    .orderBy(CUSTODY_STAY.ID)
                    .forUpdate()
                    .forEach(row -> untouched.put(row.value1(), new PersonId(row.value2())));
        }
        return untouched;
    }

    /** Of these stays those that are over, and whose they are; the people are held. */
    public Map<Long, PersonId> ended(Collection<Long> stays) {
        Map<Long, PersonId> ended = new HashMap<>();
        for (List<Long> part : Batches.of(stays)) {
            sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.PERSON_ID)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.ID.in(part))
                    .and(CUSTODY_STAY.STATE.eq(StayState.ENDED))
                    .orderBy(CUSTODY_STAY.ID)
                    .forUpdate()
                    .forEach(row -> ended.put(row.value1(), new PersonId(row.value2())));
        }
        return ended;
    }

    /** What these stays say, be they over or not; one that was taken back is missing. */
    public Map<StayId, Whereabouts> whereabouts(Collection<StayId> some) {
        Map<StayId, Whereabouts> whereabouts = new HashMap<>();
        for (List<StayId> part : Batches.of(some)) {
            sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.CUSTODY_KIND, CUSTODY_STAY.FACILITY_ID)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.ID.in(part.stream().map(StayId::value).toList()))
                    .forEach(row -> whereabouts.put(
                            new StayId(row.value1()),
                            new Whereabouts(row.value2(), row.value3() == null ? null : new FacilityId(row.value3()))));
        }
        return whereabouts;
    }

    /** Whether the person was in one of these kinds on any day of a time, by the days that stays count from and to. */
    public boolean wasIn(PersonId person, Collection<CustodyKind> kinds, LocalDate from, LocalDate until) {
        return sql.fetchExists(DSL.selectOne()
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(person.value()))
                .and(CUSTODY_STAY.CUSTODY_KIND.in(kinds))
                .and(CUSTODY_STAY.COUNTS_FROM.le(until))
                .and(CUSTODY_STAY.COUNTS_UNTIL.isNull().or(CUSTODY_STAY.COUNTS_UNTIL.ge(from))));
    }

    /** Whose these stays are. */
    public Map<Long, PersonId> whose(Collection<Long> stays) {
        Map<Long, PersonId> whose = new HashMap<>();
        for (List<Long> part : Batches.of(stays)) {
            sql.select(CUSTODY_STAY.ID, CUSTODY_STAY.PERSON_ID)
                    .from(CUSTODY_STAY)
                    .where(CUSTODY_STAY.ID.in(part))
                    .forEach(row -> whose.put(row.value1(), new PersonId(row.value2())));
        }
        return whose;
    }

    /** A stay that is over, with all that is told of it. */
    public record Ended(StayId id, NewStay stay, LocalDate countsUntil) {}

    /** Takes out a stay of this person, who is held, that is over; empty where it is none. */
    public Optional<Ended> takeEnded(PersonId person, StayId id) {
        Optional<Ended> ended = sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.ID.eq(id.value()))
                .and(CUSTODY_STAY.PERSON_ID.eq(person.value()))
                .and(CUSTODY_STAY.STATE.eq(StayState.ENDED))
                .fetchOptional(row -> new Ended(
                        id,
                        new NewStay(
                                person,
                                new StayDraft(
                                        row.getCustodyKind(),
                                        row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                                        row.getUnit(),
                                        row.getRegime(),
                                        // that it is over follows from the day on which it ended
                                        StayState.REPORTED,
                                        row.getFromDate(),
                                        row.getReason(),
                                        row.getLastVerifiedOn()),
                                row.getUntilDate(),
                                row.getCountsFrom(),
                                row.getCountsUntil(),
                                row.getSourceId()),
                        row.getCountsUntil()));
        ended.ifPresent(stay -> remove(List.of(id.value())));
        return ended;
    }

    /** Puts it back under its number: acts know it by that. */
    public void putBack(Ended stay) {
        add(List.of(stay.stay()));
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.ID, stay.id().value())
                .where(CUSTODY_STAY.PERSON_ID.eq(stay.stay().person().value()))
                .orderBy(CUSTODY_STAY.ID.desc())
                .limit(1)
                .execute();
    }

    /** Takes stays out that were opened by mistake. */
    public void remove(Collection<Long> opened) {
        for (List<Long> part : Batches.of(opened)) {
            sql.deleteFrom(CUSTODY_STAY).where(CUSTODY_STAY.ID.in(part)).execute();
        }
    }

    /** Stays last again, in the state in which they ended. */
    public void reopen(Collection<Long> ended, StayState state) {
        for (List<Long> part : Batches.of(ended)) {
            sql.update(CUSTODY_STAY)
                    .set(CUSTODY_STAY.STATE, state)
                    .setNull(CUSTODY_STAY.UNTIL_DATE)
                    .setNull(CUSTODY_STAY.COUNTS_UNTIL)
                    .set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1))
                    .where(CUSTODY_STAY.ID.in(part))
                    .execute();
        }
    }

    /** Puts back what stood there before somebody vouched for a stay. */
    public void unconfirm(StayId stay, StayState state, @Nullable LocalDate verifiedOn) {
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.STATE, state)
                .set(CUSTODY_STAY.LAST_VERIFIED_ON, verifiedOn)
                .set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1))
                .where(CUSTODY_STAY.ID.eq(stay.value()))
                .execute();
    }

    /** Somebody vouches for a lasting stay again; what was unknown of it is filled in. */
    public void confirm(StayId stay, StayDraft again) {
        var update = sql.update(CUSTODY_STAY).set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1));
        if (again.verifiedOn() != null) {
            update = update.set(CUSTODY_STAY.LAST_VERIFIED_ON, again.verifiedOn())
                    .set(CUSTODY_STAY.STATE, again.state());
        }
        if (again.unit() != null) {
            update = update.set(CUSTODY_STAY.UNIT, again.unit());
        }
        if (again.regime() != null) {
            update = update.set(CUSTODY_STAY.REGIME, again.regime());
        }
        update.where(CUSTODY_STAY.ID.eq(stay.value())).execute();
    }

    /** A lasting stay is of another kind than was known. */
    public void retell(StayId stay, CustodyKind custody) {
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.CUSTODY_KIND, custody)
                .set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1))
                .where(CUSTODY_STAY.ID.eq(stay.value()))
                .execute();
    }

    /**
     * Another beginning of a lasting stay than was known.
     *
     * @param source who says so; null where it stays that of the stay
     */
    public record Beginning(
            StayId stay,
            PartialDate from,
            LocalDate countsFrom,
            @Nullable Long source) {}

    public void begin(Collection<Beginning> beginnings) {
        for (Beginning beginning : beginnings) {
            var update = sql.update(CUSTODY_STAY)
                    .set(CUSTODY_STAY.FROM_DATE, beginning.from())
                    .set(CUSTODY_STAY.COUNTS_FROM, beginning.countsFrom());
            if (beginning.source() != null) {
                update = update.set(CUSTODY_STAY.SOURCE_ID, beginning.source());
            }
            update.where(CUSTODY_STAY.ID.eq(beginning.stay().value())).execute();
        }
    }
}
