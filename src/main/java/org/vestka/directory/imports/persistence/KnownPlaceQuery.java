package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_ALIAS;
import static org.vestka.tables.Tables.FACILITY_NAME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.shared.LanguageTag;

/** The places of a country, as lists may spell them. */
@Repository
public class KnownPlaceQuery {

    private final DSLContext sql;

    KnownPlaceQuery(DSLContext sql) {
        this.sql = sql;
    }

    public List<KnownPlace> of(CountryCode country) {
        Map<Long, Map<LanguageTag, String>> names = names(country);
        Map<Long, Set<String>> aliases = new HashMap<>();
        sql.select(FACILITY_ALIAS.FACILITY_ID, FACILITY_ALIAS.ALIAS)
                .from(FACILITY_ALIAS)
                .join(FACILITY)
                .on(FACILITY.ID.eq(FACILITY_ALIAS.FACILITY_ID))
                .where(FACILITY.COUNTRY_CODE.eq(country.value()))
                .forEach(row -> aliases.computeIfAbsent(row.value1(), unused -> new HashSet<>())
                        .add(row.value2()));
        Map<Long, List<KnownPlace.KnownAddress>> addresses = addresses(country);
        return sql.select(FACILITY.ID, FACILITY.FACILITY_KIND, FACILITY.STATE)
                .from(FACILITY)
                .where(FACILITY.COUNTRY_CODE.eq(country.value()))
                .orderBy(FACILITY.ID)
                .fetch(row -> {
                    Map<LanguageTag, String> own = names.getOrDefault(row.value1(), Map.of());
                    Set<String> spellings = new HashSet<>(own.values());
                    spellings.addAll(aliases.getOrDefault(row.value1(), Set.of()));
                    return new KnownPlace(
                            new FacilityId(row.value1()),
                            row.value2(),
                            row.value3(),
                            own,
                            spellings,
                            addresses.getOrDefault(row.value1(), List.of()));
                });
    }

    private Map<Long, Map<LanguageTag, String>> names(CountryCode country) {
        Map<Long, Map<LanguageTag, String>> names = new HashMap<>();
        sql.select(FACILITY_NAME.FACILITY_ID, FACILITY_NAME.LANGUAGE, FACILITY_NAME.NAME)
                .from(FACILITY_NAME)
                .join(FACILITY)
                .on(FACILITY.ID.eq(FACILITY_NAME.FACILITY_ID))
                .where(FACILITY.COUNTRY_CODE.eq(country.value()))
                .forEach(row -> names.computeIfAbsent(row.value1(), unused -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        return names;
    }

    private Map<Long, List<KnownPlace.KnownAddress>> addresses(CountryCode country) {
        Map<Long, KnownPlace.KnownAddress> byAddress = new LinkedHashMap<>();
        Map<Long, List<KnownPlace.KnownAddress>> byFacility = new HashMap<>();
        sql.select(
                        FACILITY_ADDRESS.ID,
                        FACILITY_ADDRESS.FACILITY_ID,
                        FACILITY_ADDRESS.STATUS,
                        FACILITY_ADDRESS.POSTCODE,
                        FACILITY_ADDRESS_TEXT.STREET_LINE,
                        FACILITY_ADDRESS_TEXT.PLACE_LINE)
                .from(FACILITY_ADDRESS)
                .join(FACILITY)
                .on(FACILITY.ID.eq(FACILITY_ADDRESS.FACILITY_ID))
                .leftJoin(FACILITY_ADDRESS_TEXT)
                .on(FACILITY_ADDRESS_TEXT.ADDRESS_ID.eq(FACILITY_ADDRESS.ID))
                .where(FACILITY.COUNTRY_CODE.eq(country.value()))
                .orderBy(FACILITY_ADDRESS.ID)
                .forEach(row -> {
                    KnownPlace.KnownAddress address = byAddress.get(row.value1());
                    if (address == null) {
                        address = new KnownPlace.KnownAddress(row.value3(), new ArrayList<>());
                        byAddress.put(row.value1(), address);
                        byFacility
                                .computeIfAbsent(row.value2(), unused -> new ArrayList<>())
                                .add(address);
                    }
                    address.texts()
                            .add(String.join(
                                    " ",
                                    row.value4() == null ? "" : row.value4(),
                                    row.value5() == null ? "" : row.value5(),
                                    row.value6() == null ? "" : row.value6()));
                });
        return byFacility;
    }
}
