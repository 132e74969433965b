package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY_CUSTODY_KIND;
import static org.vestka.tables.Tables.COUNTRY_HOLIDAY;
import static org.vestka.tables.Tables.COUNTRY_SERVICE;
import static org.vestka.tables.Tables.COUNTRY_SERVICE_TEXT;
import static org.vestka.tables.Tables.FACILITY_SERVICE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.Holiday;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/** Services, holidays and words for custody, as country packs have them. A few hundred rows. */
@Repository
public class LetterWaysQuery {

    private final DSLContext sql;

    LetterWaysQuery(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * All of it.
     *
     * @param holidays by their days
     */
    public record Held(
            Map<FacilityId, List<ELetterService>> services,
            Map<CountryCode, Map<String, Holiday>> holidays,
            Map<CountryCode, Map<CustodyKind, Map<LanguageTag, String>>> custody) {}

    private record Key(String country, String code) {}

    /** Of whole countries, so that what a pack no longer says goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(
            CountryCode country,
            List<ELetterService> services,
            Map<FacilityId, Named> named,
            List<Holiday> holidays,
            Map<CustodyKind, Map<LanguageTag, String>> custody) {
        String code = country.value();
        sql.deleteFrom(FACILITY_SERVICE)
                .where(FACILITY_SERVICE.COUNTRY_CODE.eq(code))
                .execute();
        sql.deleteFrom(COUNTRY_SERVICE_TEXT)
                .where(COUNTRY_SERVICE_TEXT.COUNTRY_CODE.eq(code))
                .execute();
        sql.deleteFrom(COUNTRY_SERVICE)
                .where(COUNTRY_SERVICE.COUNTRY_CODE.eq(code))
                .execute();
        sql.deleteFrom(COUNTRY_HOLIDAY)
                .where(COUNTRY_HOLIDAY.COUNTRY_CODE.eq(code))
                .execute();
        sql.deleteFrom(COUNTRY_CUSTODY_KIND)
                .where(COUNTRY_CUSTODY_KIND.COUNTRY_CODE.eq(code))
                .execute();
        for (int i = 0; i < services.size(); i++) {
            add(code, services.get(i), i + 1);
        }
        named.forEach((facility, own) -> own.services().forEach(service -> sql.insertInto(FACILITY_SERVICE)
                .set(FACILITY_SERVICE.FACILITY_ID, facility.value())
                .set(FACILITY_SERVICE.COUNTRY_CODE, code)
                .set(FACILITY_SERVICE.CODE, service)
                .set(FACILITY_SERVICE.SOURCE_URL, own.sourceUrl())
                .set(FACILITY_SERVICE.SOURCE_DATE, own.sourceDate())
                .execute()));
        holidays.forEach(holiday -> holiday.names().forEach((language, name) -> sql.insertInto(COUNTRY_HOLIDAY)
                .set(COUNTRY_HOLIDAY.COUNTRY_CODE, code)
                .set(COUNTRY_HOLIDAY.DAY, holiday.day())
                .set(COUNTRY_HOLIDAY.LANGUAGE, language)
                .set(COUNTRY_HOLIDAY.NAME, name)
                .execute()));
        custody.forEach((kind, names) -> names.forEach((language, name) -> sql.insertInto(COUNTRY_CUSTODY_KIND)
                .set(COUNTRY_CUSTODY_KIND.COUNTRY_CODE, code)
                .set(COUNTRY_CUSTODY_KIND.KIND, kind.name())
                .set(COUNTRY_CUSTODY_KIND.LANGUAGE, language)
                .set(COUNTRY_CUSTODY_KIND.NAME, name)
                .execute()));
    }

    /** Which services one source names for a place. */
    public record Named(List<String> services, String sourceUrl, String sourceDate) {}

    private void add(String country, ELetterService service, int position) {
        sql.insertInto(COUNTRY_SERVICE)
                .set(COUNTRY_SERVICE.COUNTRY_CODE, country)
                .set(COUNTRY_SERVICE.CODE, service.code())
                .set(COUNTRY_SERVICE.NAME, service.name())
                .set(COUNTRY_SERVICE.URL, service.url())
                .set(COUNTRY_SERVICE.POSITION, position)
                .set(COUNTRY_SERVICE.SOURCE_URL, service.source().url())
                .set(COUNTRY_SERVICE.SOURCE_DATE, service.source().sourceDate())
                .execute();
        service.tradeOffs().forEach((language, tradeOff) -> sql.insertInto(COUNTRY_SERVICE_TEXT)
                .set(COUNTRY_SERVICE_TEXT.COUNTRY_CODE, country)
                .set(COUNTRY_SERVICE_TEXT.CODE, service.code())
                .set(COUNTRY_SERVICE_TEXT.LANGUAGE, language)
                .set(
                        COUNTRY_SERVICE_TEXT.COST,
                        Objects.requireNonNull(service.costs().get(language)))
                .set(COUNTRY_SERVICE_TEXT.TRADE_OFF, tradeOff)
                .execute());
    }

    @Transactional(readOnly = true)
    public Held read() {
        return new Held(services(), holidays(), custody());
    }

    private Map<FacilityId, List<ELetterService>> services() {
        Map<Key, Map<LanguageTag, String>> costs = new HashMap<>();
        Map<Key, Map<LanguageTag, String>> tradeOffs = new HashMap<>();
        sql.selectFrom(COUNTRY_SERVICE_TEXT).forEach(row -> {
            Key key = new Key(row.getCountryCode(), row.getCode());
            costs.computeIfAbsent(key, one -> new HashMap<>()).put(row.getLanguage(), row.getCost());
            tradeOffs.computeIfAbsent(key, one -> new HashMap<>()).put(row.getLanguage(), row.getTradeOff());
        });
        Map<Key, ELetterService> all = new LinkedHashMap<>();
        sql.selectFrom(COUNTRY_SERVICE)
                .orderBy(COUNTRY_SERVICE.COUNTRY_CODE, COUNTRY_SERVICE.POSITION)
                .forEach(row -> {
                    Key key = new Key(row.getCountryCode(), row.getCode());
                    all.put(
                            key,
                            new ELetterService(
                                    row.getCode(),
                                    row.getName(),
                                    row.getUrl(),
                                    costs.getOrDefault(key, Map.of()),
                                    tradeOffs.getOrDefault(key, Map.of()),
                                    SourceView.told(row.getSourceUrl(), row.getSourceDate())));
                });
        Map<FacilityId, Set<Key>> named = new HashMap<>();
        sql.selectFrom(FACILITY_SERVICE)
                .forEach(row -> named.computeIfAbsent(new FacilityId(row.getFacilityId()), id -> new HashSet<>())
                        .add(new Key(row.getCountryCode(), row.getCode())));
        Map<FacilityId, List<ELetterService>> services = new HashMap<>();
        named.forEach((facility, own) -> services.put(
                facility,
                all.entrySet().stream()
                        .filter(service -> own.contains(service.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()));
        return services;
    }

    private Map<CountryCode, Map<String, Holiday>> holidays() {
        Map<Key, Map<LanguageTag, String>> names = new LinkedHashMap<>();
        sql.selectFrom(COUNTRY_HOLIDAY)
                .orderBy(COUNTRY_HOLIDAY.COUNTRY_CODE, COUNTRY_HOLIDAY.DAY)
                .forEach(row -> names.computeIfAbsent(
                                new Key(row.getCountryCode(), row.getDay()), key -> new HashMap<>())
                        .put(row.getLanguage(), row.getName()));
        Map<CountryCode, Map<String, Holiday>> holidays = new HashMap<>();
        names.forEach((key, own) -> holidays.computeIfAbsent(new CountryCode(key.country()), country -> new HashMap<>())
                .put(key.code(), new Holiday(key.code(), own)));
        return holidays;
    }

    private Map<CountryCode, Map<CustodyKind, Map<LanguageTag, String>>> custody() {
        Map<CountryCode, Map<CustodyKind, Map<LanguageTag, String>>> custody = new HashMap<>();
        sql.selectFrom(COUNTRY_CUSTODY_KIND).forEach(row -> custody.computeIfAbsent(
                        new CountryCode(row.getCountryCode()), country -> new EnumMap<>(CustodyKind.class))
                .computeIfAbsent(CustodyKind.valueOf(row.getKind()), kind -> new HashMap<>())
                .put(row.getLanguage(), row.getName()));
        return custody;
    }
}
