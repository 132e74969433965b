package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_CLAIM;
import static org.vestka.tables.Tables.FACILITY_NAME;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.vestka.directory.source.PrivateWords;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.FacilityAddressRecord;
import org.vestka.tables.tables.records.FacilityAddressTextRecord;
import org.vestka.tables.tables.records.FacilityClaimRecord;
import org.vestka.tables.tables.records.FacilityNameRecord;
import org.vestka.tables.tables.records.FacilityRecord;

/** All rows that a place's page is made of, of one moment. */
record FacilityRows(
        FacilityRecord place,
        List<FacilityNameRecord> names,
        List<FacilityAddressRecord> addresses,
        List<FacilityAddressTextRecord> texts,
        List<FacilityClaimRecord> claims) {

    /** As they stand now. */
    static Optional<FacilityRows> of(long id, DSLContext sql) {
        return sql.selectFrom(FACILITY)
                .where(FACILITY.ID.eq(id))
                .fetchOptional()
                .map(row -> new FacilityRows(
                        row,
                        sql.selectFrom(FACILITY_NAME)
                                .where(FACILITY_NAME.FACILITY_ID.eq(id))
                                .orderBy(FACILITY_NAME.LANGUAGE)
                                .fetch(),
                        sql.selectFrom(FACILITY_ADDRESS)
                                .where(FACILITY_ADDRESS.FACILITY_ID.eq(id))
                                .orderBy(FACILITY_ADDRESS.ID)
                                .fetch(),
                        sql.select(FACILITY_ADDRESS_TEXT.fields())
                                .from(FACILITY_ADDRESS_TEXT)
                                .join(FACILITY_ADDRESS)
                                .on(FACILITY_ADDRESS.ID.eq(FACILITY_ADDRESS_TEXT.ADDRESS_ID))
                                .where(FACILITY_ADDRESS.FACILITY_ID.eq(id))
                                .orderBy(FACILITY_ADDRESS_TEXT.ADDRESS_ID, FACILITY_ADDRESS_TEXT.LANGUAGE)
                                .fetchInto(FACILITY_ADDRESS_TEXT),
                        sql.selectFrom(FACILITY_CLAIM)
                                .where(FACILITY_CLAIM.FACILITY_ID.eq(id))
                                .orderBy(FACILITY_CLAIM.POSITION, FACILITY_CLAIM.LANGUAGE)
                                .fetch()));
    }

    KeptRows kept() {
        return KeptRows.none()
                .with(List.of(place), FACILITY)
                .with(names, FACILITY_NAME)
                .with(addresses, FACILITY_ADDRESS)
                .with(texts, FACILITY_ADDRESS_TEXT)
                .with(claims, FACILITY_CLAIM);
    }

    static FacilityRows read(KeptRows kept) {
        return new FacilityRows(
                        kept.of(FACILITY).getFirst(),
                        kept.of(FACILITY_NAME),
                        kept.of(FACILITY_ADDRESS),
                        kept.of(FACILITY_ADDRESS_TEXT),
                        kept.of(FACILITY_CLAIM))
                .withoutPrivateWords();
    }

    /** Streets and houses are a prison's own; phones, flats and relatives are nobody's to read. */
    FacilityRows withoutPrivateWords() {
        return new FacilityRows(
                place,
                names,
                addresses,
                texts,
                claims.stream()
                        .filter(claim -> PrivateWords.inPrison(claim.getText()).isEmpty())
                        .toList());
    }

    Map<LanguageTag, String> namesByLanguage() {
        return names.stream()
                .collect(Collectors.toMap(
                        FacilityNameRecord::getLanguage,
                        FacilityNameRecord::getName,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
