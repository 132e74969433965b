package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.SOURCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/** From when to when addresses held, as far as it is known. */
@Repository
public class EntrySpellQuery {

    private final DSLContext sql;

    EntrySpellQuery(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An address.
     *
     * @param firstKnown from when it held, or was first known to
     * @param lastKnown when somebody last knew it to hold
     * @param until the day on which it ended, exclusive
     */
    public record Entry(
            FacilityId place,
            FacilityKind kind,
            LocalDate firstKnown,
            LocalDate lastKnown,
            @Nullable LocalDate until,
            boolean dead) {}

    /** Tens of them, at most a few hundred. */
    public List<Entry> ofCountry(CountryCode country) {
        return sql
                .select(
                        FACILITY.ID,
                        FACILITY.FACILITY_KIND,
                        FACILITY_ADDRESS.FROM_DATE,
                        FACILITY_ADDRESS.UNTIL_DATE,
                        FACILITY_ADDRESS.VERIFIED_ON,
                        FACILITY_ADDRESS.STATUS,
                        SOURCE.SOURCE_DATE,
                        SOURCE.RETRIEVED_ON,
                        SOURCE.CREATED_AT)
                .from(FACILITY)
                .join(FACILITY_ADDRESS)
                .on(FACILITY_ADDRESS.FACILITY_ID.eq(FACILITY.ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(FACILITY_ADDRESS.SOURCE_ID))
                .where(FACILITY.COUNTRY_CODE.eq(country.value()))
                .orderBy(FACILITY_ADDRESS.ID)
                .stream()
                .filter(row -> !AddressOrder.neverHeld(
                        row.get(FACILITY_ADDRESS.FROM_DATE), row.get(FACILITY_ADDRESS.UNTIL_DATE)))
                .map(row -> {
                    LocalDate read = row.get(SOURCE.RETRIEVED_ON) == null
                            ? Utc.day(Objects.requireNonNull(row.get(SOURCE.CREATED_AT)))
                            : row.get(SOURCE.RETRIEVED_ON);
                    PartialDate from = row.get(FACILITY_ADDRESS.FROM_DATE);
                    PartialDate until = row.get(FACILITY_ADDRESS.UNTIL_DATE);
                    List<LocalDate> known = Stream.of(
                                    Optional.of(read),
                                    // who wrote it down then knew it
                                    SourceView.told("", row.get(SOURCE.SOURCE_DATE))
                                            .day(),
                                    Optional.ofNullable(row.get(FACILITY_ADDRESS.VERIFIED_ON)),
                                    Optional.ofNullable(from).map(PartialDate::earliest))
                            .flatMap(Optional::stream)
                            .sorted()
                            .toList();
                    return new Entry(
                            new FacilityId(row.get(FACILITY.ID)),
                            row.get(FACILITY.FACILITY_KIND),
                            from == null ? known.getFirst() : from.earliest(),
                            known.getLast(),
                            until == null ? null : until.earliest(),
                            row.get(FACILITY_ADDRESS.STATUS) == AddressStatus.DEAD);
                })
                .toList();
    }
}
