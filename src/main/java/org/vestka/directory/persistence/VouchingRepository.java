package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.ADDRESS_VOUCHING;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.AddressId;
import org.vestka.directory.persistence.FacilityRepository.Verification;

/** What stood at an address before somebody vouched for it, until the day is over. Whoever writes holds the place. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class VouchingRepository {

    private final DSLContext sql;

    VouchingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps what stood there, and drops what is kept of other days. */
    public void keep(AddressId address, LocalDate on, Verification before) {
        sql.deleteFrom(ADDRESS_VOUCHING)
                .where(ADDRESS_VOUCHING.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_VOUCHING.ON_DAY.ne(on))
                .execute();
        sql.insertInto(ADDRESS_VOUCHING)
                .set(ADDRESS_VOUCHING.ADDRESS_ID, address.value())
                .set(ADDRESS_VOUCHING.AFTER_VERSION, before.version() + 1)
                .set(ADDRESS_VOUCHING.ON_DAY, on)
                .set(ADDRESS_VOUCHING.BEFORE_STATUS, before.status())
                .set(ADDRESS_VOUCHING.BEFORE_VERIFIED_ON, before.on())
                .set(ADDRESS_VOUCHING.BEFORE_SOURCE_ID, before.source())
                .execute();
    }

    /** What stood there before the last change, where that was somebody vouching on the day; with the version it has left. */
    public Optional<Verification> before(AddressId address, LocalDate on) {
        return sql.select(ADDRESS_VOUCHING.asterisk())
                .from(ADDRESS_VOUCHING)
                .join(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.ID.eq(ADDRESS_VOUCHING.ADDRESS_ID))
                .and(FACILITY_ADDRESS.VERSION.eq(ADDRESS_VOUCHING.AFTER_VERSION))
                .where(ADDRESS_VOUCHING.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_VOUCHING.ON_DAY.eq(on))
                .fetchOptionalInto(ADDRESS_VOUCHING)
                .map(row -> new Verification(
                        row.getBeforeStatus(),
                        row.getBeforeVerifiedOn(),
                        row.getBeforeSourceId(),
                        row.getAfterVersion()));
    }

    /**
     * It was taken back, so that what was vouched before it on the same day is the last change again.
     *
     * @param version after that act, which one more has followed since
     */
    public void takenBack(AddressId address, int version) {
        sql.deleteFrom(ADDRESS_VOUCHING)
                .where(ADDRESS_VOUCHING.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_VOUCHING.AFTER_VERSION.eq(version))
                .execute();
        sql.update(ADDRESS_VOUCHING)
                .set(ADDRESS_VOUCHING.AFTER_VERSION, version + 1)
                .where(ADDRESS_VOUCHING.ADDRESS_ID.eq(address.value()))
                .and(ADDRESS_VOUCHING.AFTER_VERSION.eq(version - 1))
                .execute();
    }
}
