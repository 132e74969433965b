package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_ALIAS;
import static org.vestka.tables.Tables.FACILITY_NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
import org.vestka.shared.PartialDate;

/** Addresses of places. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FacilityRepository {

    private final DSLContext sql;

    FacilityRepository(DSLContext sql) {
        this.sql = sql;
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
        sql.insertInto(FACILITY_ALIAS)
                .set(FACILITY_ALIAS.FACILITY_ID, facility)
                .set(FACILITY_ALIAS.ALIAS_KEY, AliasKey.of(alias))
                .set(FACILITY_ALIAS.ALIAS, alias)
                .onDuplicateKeyIgnore()
                .execute();
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
                    .set(FACILITY_ADDRESS_TEXT.NOTE, text.note())
                    .execute();
        }
    }

    /** Whose address it is; the address is held until the transaction ends. */
    public Optional<FacilityId> lockAddress(AddressId address) {
        return sql.select(FACILITY_ADDRESS.FACILITY_ID)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .forUpdate()
                .fetchOptional(row -> new FacilityId(row.get(FACILITY_ADDRESS.FACILITY_ID)));
    }

    /** The addresses of a place that letters can still go to, held until the transaction ends. */
    public List<AddressId> lockLiving(FacilityId facility) {
        return sql.select(FACILITY_ADDRESS.ID)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.FACILITY_ID.eq(facility.value()))
                .and(FACILITY_ADDRESS.STATUS.ne(AddressStatus.DEAD))
                .orderBy(FACILITY_ADDRESS.ID)
                .forUpdate()
                .fetch(row -> new AddressId(row.get(FACILITY_ADDRESS.ID)));
    }

    public void verify(AddressId address, LocalDate on, long source) {
        sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.STATUS, AddressStatus.VERIFIED)
                .set(FACILITY_ADDRESS.VERIFIED_ON, on)
                .set(FACILITY_ADDRESS.VERIFIED_SOURCE_ID, source)
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .execute();
    }

    public void kill(AddressId address, PartialDate until) {
        sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.STATUS, AddressStatus.DEAD)
                .set(FACILITY_ADDRESS.UNTIL_DATE, until)
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(address.value()))
                .execute();
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
