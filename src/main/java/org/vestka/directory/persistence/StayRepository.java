package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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
import org.vestka.shared.PartialDate;

/** Custody histories. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StayRepository {

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

    /** The stay that lasts. */
    public record OpenStay(
            StayId id,
            PersonId person,
            CustodyKind custody,
            @Nullable FacilityId facility,
            @Nullable PartialDate from,
            LocalDate countsFrom,
            StayState state,
            @Nullable LocalDate verifiedOn) {

        public boolean samePlace(StayDraft draft) {
            return custody == draft.custody() && java.util.Objects.equals(facility, draft.facility());
        }
    }

    /** The lasting stays of these people, held until the transaction ends. */
    public Map<PersonId, OpenStay> lockOpen(Collection<PersonId> people) {
        Map<PersonId, OpenStay> open = new HashMap<>();
        for (List<PersonId> part : Batches.of(people)) {
            sql.selectFrom(CUSTODY_STAY)
                    .where(CUSTODY_STAY.OPEN_FOR.in(PersonRepository.values(part)))
                    .orderBy(CUSTODY_STAY.PERSON_ID)
                    .forUpdate()
                    .forEach(row -> open.put(
                            new PersonId(row.getPersonId()),
                            new OpenStay(
                                    new StayId(row.getId()),
                                    new PersonId(row.getPersonId()),
                                    row.getCustodyKind(),
                                    row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
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

    public void end(StayId stay, @Nullable PartialDate until, LocalDate countsUntil) {
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.STATE, StayState.ENDED)
                .set(CUSTODY_STAY.UNTIL_DATE, until)
                .set(CUSTODY_STAY.COUNTS_UNTIL, countsUntil)
                .set(CUSTODY_STAY.VERSION, CUSTODY_STAY.VERSION.plus(1))
                .where(CUSTODY_STAY.ID.eq(stay.value()))
                .execute();
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

    /** The lasting stay has a beginning that was not known before. */
    public void begin(StayId stay, PartialDate from) {
        sql.update(CUSTODY_STAY)
                .set(CUSTODY_STAY.FROM_DATE, from)
                .where(CUSTODY_STAY.ID.eq(stay.value()))
                .execute();
    }
}
