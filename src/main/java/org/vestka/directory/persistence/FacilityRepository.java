package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_ALIAS;
import static org.vestka.tables.Tables.FACILITY_NAME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.AliasKey;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.persistence.Additions;
import org.vestka.tables.tables.records.FacilityAddressRecord;

/** Places with their names and addresses, each held before it is changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FacilityRepository {

    private final DSLContext sql;
    private final PageStates states;
    private final Clock clock;

    FacilityRepository(DSLContext sql, PageStates states, Clock clock) {
        this.sql = sql;
        this.states = states;
        this.clock = clock;
    }

    public FacilityId add(FacilityDraft draft, long source) {
        long id = sql.insertInto(FACILITY)
                .set(FACILITY.COUNTRY_CODE, draft.country().value())
                .set(FACILITY.CODE, draft.code())
                .set(FACILITY.FACILITY_KIND, draft.kind())
                .set(FACILITY.STATE, draft.state())
                .set(
                        FACILITY.REGION_ID,
                        draft.region() == null ? null : draft.region().value())
                .set(FACILITY.LOCALITY, draft.locality())
                .set(
                        FACILITY.SUCCESSOR_ID,
                        draft.successor() == null ? null : draft.successor().value())
                .set(FACILITY.NOTE, draft.note())
                .set(FACILITY.SOURCE_ID, source)
                .set(FACILITY.STANDS_SINCE, Utc.today(clock))
                .returning(FACILITY.ID)
                .fetchSingle(row -> row.get(FACILITY.ID));
        putNames(id, draft);
        return new FacilityId(id);
    }

    void putNames(long id, FacilityDraft draft) {
        sql.deleteFrom(FACILITY_NAME).where(FACILITY_NAME.FACILITY_ID.eq(id)).execute();
        sql.deleteFrom(FACILITY_ALIAS).where(FACILITY_ALIAS.FACILITY_ID.eq(id)).execute();
        draft.names().forEach((language, name) -> {
            sql.insertInto(FACILITY_NAME)
                    .set(FACILITY_NAME.FACILITY_ID, id)
                    .set(FACILITY_NAME.LANGUAGE, language)
                    .set(FACILITY_NAME.NAME, name)
                    .execute();
            putAlias(id, name);
        });
        draft.aliases().forEach(alias -> putAlias(id, alias));
    }

    private void putAlias(long facility, String alias) {
        Additions.unlessTaken(sql.insertInto(FACILITY_ALIAS)
                .set(FACILITY_ALIAS.FACILITY_ID, facility)
                .set(FACILITY_ALIAS.ALIAS_KEY, AliasKey.of(alias))
                .set(FACILITY_ALIAS.ALIAS, alias));
    }

    public AddressId addAddress(FacilityId facility, AddressDraft draft, long source, @Nullable Long verifiedSource) {
        long id = sql.insertInto(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.FACILITY_ID, facility.value())
                .set(FACILITY_ADDRESS.STATUS, draft.status())
                .set(FACILITY_ADDRESS.POSTCODE, draft.postcode())
                .set(FACILITY_ADDRESS.FROM_DATE, draft.from())
                .set(FACILITY_ADDRESS.UNTIL_DATE, draft.until())
                .set(FACILITY_ADDRESS.VERIFIED_ON, draft.verifiedOn())
                .set(FACILITY_ADDRESS.SOURCE_ID, source)
                .set(FACILITY_ADDRESS.VERIFIED_SOURCE_ID, verifiedSource)
                .returning(FACILITY_ADDRESS.ID)
                .fetchSingle(row -> row.get(FACILITY_ADDRESS.ID));
        putTexts(id, draft.texts());
        return new AddressId(id);
    }

    void putTexts(long address, List<AddressText> texts) {
        sql.deleteFrom(FACILITY_ADDRESS_TEXT)
                .where(FACILITY_ADDRESS_TEXT.ADDRESS_ID.eq(address))
                .execute();
        for (AddressText text : texts) {
            sql.insertInto(FACILITY_ADDRESS_TEXT)
                    .set(FACILITY_ADDRESS_TEXT.ADDRESS_ID, address)
                    .set(FACILITY_ADDRESS_TEXT.LANGUAGE, text.language())
                    .set(FACILITY_ADDRESS_TEXT.FACILITY_LINE, text.facilityLine())
                    .set(FACILITY_ADDRESS_TEXT.STREET_LINE, text.streetLine())
                    .set(FACILITY_ADDRESS_TEXT.PLACE_LINE, text.placeLine())
                    .set(FACILITY_ADDRESS_TEXT.REMARKS, AddressTexts.stored(text.remarks()))
                    .set(FACILITY_ADDRESS_TEXT.SOURCE_LINE, text.sourceLine())
                    .set(FACILITY_ADDRESS_TEXT.NOTE, text.note())
                    .execute();
        }
    }

    /**
     * Holds a place until the transaction ends: nobody else changes its addresses, and nobody comes to it, as a stay there
     * refers to it. What stands on its page since an earlier day is kept.
     *
     * @return false when it is not stored
     */
    public boolean lock(FacilityId facility) {
        boolean held = hold(facility);
        if (held) {
            states.keep(facility);
        }
        return held;
    }

    /** The same for a place of which nothing changes. */
    public boolean hold(FacilityId facility) {
        return sql.select(FACILITY.ID)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** @return whether it was otherwise before */
    public boolean hide(FacilityId facility, boolean hidden) {
        return sql.update(FACILITY)
                        .set(FACILITY.HIDDEN, hidden)
                        .set(FACILITY.VERSION, FACILITY.VERSION.plus(1))
                        .where(FACILITY.ID.eq(facility.value()))
                        .and(FACILITY.HIDDEN.ne(hidden))
                        .execute()
                == 1;
    }

    /** Whose address it is. An address never changes its place. */
    public Optional<FacilityId> placeOf(AddressId address) {
        return sql.select(FACILITY_ADDRESS.FACILITY_ID)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .fetchOptional(row -> new FacilityId(row.get(FACILITY_ADDRESS.FACILITY_ID)));
    }

    /** An address and the time in which it holds, the end exclusive. */
    public record Standing(
            AddressId address,
            @Nullable PartialDate from,
            @Nullable PartialDate until) {}

    /** The addresses of a place that letters can go to, today or on some day to come. */
    public List<Standing> living(FacilityId facility) {
        return sql.selectFrom(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.FACILITY_ID.eq(facility.value()))
                .and(FACILITY_ADDRESS.STATUS.ne(AddressStatus.DEAD))
                .orderBy(FACILITY_ADDRESS.ID)
                .fetch(row -> new Standing(new AddressId(row.getId()), row.getFromDate(), row.getUntilDate()));
    }

    /** Whether letters can go to some address of a place on a day. */
    public boolean reached(FacilityId facility, LocalDate day) {
        return living(facility).stream().anyMatch(each -> Holding.on(day, each.from(), each.until()));
    }

    /** Places with an address that begins or ends on one of these days, and the last such day; what never held turns nothing. */
    public Map<FacilityId, LocalDate> turning(LocalDate first, LocalDate last) {
        Map<FacilityId, LocalDate> turning = new TreeMap<>();
        sql
                .selectFrom(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.FROM_DATE.isNotNull().or(FACILITY_ADDRESS.UNTIL_DATE.isNotNull()))
                .fetch()
                .stream()
                .filter(row -> !AddressOrder.neverHeld(row.getFromDate(), row.getUntilDate()))
                .forEach(row -> Stream.of(
                                Optional.ofNullable(row.getFromDate()), Optional.ofNullable(row.getUntilDate()))
                        .flatMap(Optional::stream)
                        .map(PartialDate::earliest)
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .forEach(day -> turning.merge(
                                new FacilityId(row.getFacilityId()),
                                day,
                                (one, other) -> one.isAfter(other) ? one : other)));
        return turning;
    }

    /** @return false when letters to the address are lost already */
    public boolean verify(AddressId address, LocalDate on, long source) {
        return sql.update(FACILITY_ADDRESS)
                        .set(FACILITY_ADDRESS.STATUS, AddressStatus.VERIFIED)
                        .set(FACILITY_ADDRESS.VERIFIED_ON, on)
                        .set(FACILITY_ADDRESS.VERIFIED_SOURCE_ID, source)
                        .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                        .where(FACILITY_ADDRESS.ID.eq(address.value()))
                        .and(FACILITY_ADDRESS.STATUS.ne(AddressStatus.DEAD))
                        .execute()
                == 1;
    }

    /** Who vouches for an address, and when they did. */
    public record Verification(
            AddressStatus status,
            @Nullable LocalDate on,
            @Nullable Long source,
            int version) {}

    public Optional<Verification> verification(AddressId address) {
        return sql.selectFrom(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .fetchOptional(row -> new Verification(
                        row.getStatus(), row.getVerifiedOn(), row.getVerifiedSourceId(), row.getVersion()));
    }

    /**
     * Puts back what stood there before somebody vouched for it.
     *
     * @param version after they did
     * @return false when the address has changed since
     */
    public boolean unverify(
            AddressId address, int version, AddressStatus status, @Nullable LocalDate on, @Nullable Long source) {
        return sql.update(FACILITY_ADDRESS)
                        .set(FACILITY_ADDRESS.STATUS, status)
                        .set(FACILITY_ADDRESS.VERIFIED_ON, on)
                        .set(FACILITY_ADDRESS.VERIFIED_SOURCE_ID, source)
                        .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                        .where(FACILITY_ADDRESS.ID.eq(address.value()))
                        .and(FACILITY_ADDRESS.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Letters reach the address until a day to come, and not from then on. */
    public void end(AddressId address, PartialDate until) {
        sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.UNTIL_DATE, until)
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .execute();
    }

    /** Letters to the address are lost. */
    public void kill(AddressId address, @Nullable PartialDate until) {
        sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.STATUS, AddressStatus.DEAD)
                .set(FACILITY_ADDRESS.UNTIL_DATE, until)
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .execute();
    }

    /** An address as an act finds it, so that it can be put back. */
    public record Mark(
            AddressId address,
            AddressStatus status,
            @Nullable PartialDate until,
            int version) {}

    /** All addresses of a place, by their ids. */
    public List<Mark> marks(FacilityId facility) {
        return sql.selectFrom(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.FACILITY_ID.eq(facility.value()))
                .orderBy(FACILITY_ADDRESS.ID)
                .fetch(row ->
                        new Mark(new AddressId(row.getId()), row.getStatus(), row.getUntilDate(), row.getVersion()));
    }

    /**
     * Puts an address back as it was.
     *
     * @param afterVersion what the act has left
     * @return false when it has changed since
     */
    public boolean putBack(Mark before, int afterVersion) {
        return sql.update(FACILITY_ADDRESS)
                        .set(FACILITY_ADDRESS.STATUS, before.status())
                        .set(FACILITY_ADDRESS.UNTIL_DATE, before.until())
                        .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                        .where(FACILITY_ADDRESS.ID.eq(before.address().value()))
                        .and(FACILITY_ADDRESS.VERSION.eq(afterVersion))
                        .execute()
                == 1;
    }

    /**
     * Takes an address out that was added by mistake; where an envelope bears it, it stays as one that never held: it ended before it
     * began.
     *
     * @param afterVersion what the act has left
     * @return false when it has changed since
     */
    public boolean takeOut(AddressId added, int afterVersion, LocalDate today) {
        FacilityAddressRecord row = sql.selectFrom(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(added.value()))
                .fetchOne();
        if (row == null || row.getVersion() != afterVersion) {
            return false;
        }
        PartialDate from = row.getFromDate() == null ? PartialDate.of(today) : row.getFromDate();
        int marked = sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.STATUS, AddressStatus.DEAD)
                .set(FACILITY_ADDRESS.FROM_DATE, from)
                .set(FACILITY_ADDRESS.UNTIL_DATE, PartialDate.of(from.earliest().minusDays(1)))
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(added.value()))
                .and(FACILITY_ADDRESS.VERSION.eq(afterVersion))
                .execute();
        if (marked == 0) {
            return false;
        }
        List<AddressText> texts = sql.selectFrom(FACILITY_ADDRESS_TEXT)
                .where(FACILITY_ADDRESS_TEXT.ADDRESS_ID.eq(added.value()))
                .fetch(AddressTexts::of);
        putTexts(added.value(), List.of());
        try {
            sql.deleteFrom(FACILITY_ADDRESS)
                    .where(FACILITY_ADDRESS.ID.eq(added.value()))
                    .execute();
        } catch (DataIntegrityViolationException e) {
            putTexts(added.value(), texts);
        }
        return true;
    }

    /** What a place is. */
    public record Standpoint(
            FacilityKind kind,
            FacilityState state,
            @Nullable FacilityId successor,
            int version) {}

    public Optional<Standpoint> standpoint(FacilityId facility) {
        return sql.selectFrom(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchOptional(row -> new Standpoint(
                        row.getFacilityKind(),
                        row.getState(),
                        row.getSuccessorId() == null ? null : new FacilityId(row.getSuccessorId()),
                        row.getVersion()));
    }

    /** A place that is held becomes this; its new version. */
    public int become(FacilityId facility, FacilityKind kind, FacilityState state, @Nullable FacilityId successor) {
        sql.update(FACILITY)
                .set(FACILITY.FACILITY_KIND, kind)
                .set(FACILITY.STATE, state)
                .set(FACILITY.SUCCESSOR_ID, successor == null ? null : successor.value())
                .set(FACILITY.VERSION, FACILITY.VERSION.plus(1))
                .where(FACILITY.ID.eq(facility.value()))
                .execute();
        return standpoint(facility).orElseThrow().version();
    }

    /** Who is held in the place now. */
    public List<PersonId> heldIn(FacilityId facility) {
        return sql.select(CUSTODY_STAY.PERSON_ID)
                .from(CUSTODY_STAY)
                .where(CUSTODY_STAY.FACILITY_ID.eq(facility.value()))
                .and(CUSTODY_STAY.STATE.in(StayState.REPORTED, StayState.CONFIRMED, StayState.STALE))
                .orderBy(CUSTODY_STAY.PERSON_ID)
                .fetch(row -> new PersonId(row.get(CUSTODY_STAY.PERSON_ID)));
    }
}
