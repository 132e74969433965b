package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.COUNTRY_NAME;
import static org.vestka.tables.Tables.COUNTRY_NAME_LINE;
import static org.vestka.tables.Tables.REGION;
import static org.vestka.tables.Tables.REGION_NAME;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.Region;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;

/** Countries and their regions. A handful of rows. */
@Repository
public class Countries {

    private final DSLContext sql;

    Countries(DSLContext sql) {
        this.sql = sql;
    }

    /** Within a transaction they are read once: an act asks for them by way of many. */
    @SuppressWarnings("unchecked")
    public Map<CountryCode, Country> all() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read();
        }
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (Map<CountryCode, Country>) known;
        }
        Map<CountryCode, Country> all = Map.copyOf(read());
        TransactionSynchronizationManager.bindResource(this, all);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        return all;
    }

    private void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Map<CountryCode, Country> read() {
        Map<String, Record> rows = new HashMap<>();
        Map<String, Map<LanguageTag, String>> names = new HashMap<>();
        Map<String, Map<LanguageTag, String>> lines = new HashMap<>();
        sql.select(COUNTRY.fields())
                .select(COUNTRY_NAME.LANGUAGE, COUNTRY_NAME.NAME, COUNTRY_NAME_LINE.LANGUAGE, COUNTRY_NAME_LINE.PATTERN)
                .from(COUNTRY)
                .leftJoin(COUNTRY_NAME)
                .on(COUNTRY_NAME.COUNTRY_CODE.eq(COUNTRY.CODE))
                .leftJoin(COUNTRY_NAME_LINE)
                .on(COUNTRY_NAME_LINE.COUNTRY_CODE.eq(COUNTRY.CODE))
                .forEach(row -> {
                    String code = row.get(COUNTRY.CODE);
                    rows.put(code, row);
                    put(names, code, row.get(COUNTRY_NAME.LANGUAGE), row.get(COUNTRY_NAME.NAME));
                    put(lines, code, row.get(COUNTRY_NAME_LINE.LANGUAGE), row.get(COUNTRY_NAME_LINE.PATTERN));
                });
        Map<CountryCode, Country> all = new HashMap<>();
        rows.forEach((code, row) -> all.put(
                new CountryCode(code),
                country(row, names.getOrDefault(code, Map.of()), lines.getOrDefault(code, Map.of()))));
        return all;
    }

    /** @param language null with the text where a country has none */
    private static void put(
            Map<String, Map<LanguageTag, String>> texts,
            String code,
            @Nullable LanguageTag language,
            @Nullable String text) {
        if (language != null && text != null) {
            texts.computeIfAbsent(code, any -> new HashMap<>()).put(language, text);
        }
    }

    /** How long a letter is usually on its way to each. */
    public Map<CountryCode, Integer> postingDays() {
        return sql.select(COUNTRY.CODE, COUNTRY.POSTING_DAYS)
                .from(COUNTRY)
                .fetchMap(row -> new CountryCode(row.value1()), row -> row.value2());
    }

    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(all().get(code));
    }

    public List<Region> regions() {
        Map<Long, Map<LanguageTag, String>> names =
                sql.selectFrom(REGION_NAME).fetchGroups(REGION_NAME.REGION_ID).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue()
                                .intoMap(REGION_NAME.LANGUAGE, REGION_NAME.NAME)));
        return sql.selectFrom(REGION)
                .orderBy(REGION.COUNTRY_CODE, REGION.CODE)
                .fetch(row -> new Region(
                        new RegionId(row.getId()),
                        new CountryCode(row.getCountryCode()),
                        row.getCode(),
                        names.getOrDefault(row.getId(), Map.of()),
                        row.getTileRow() == null || row.getTileColumn() == null
                                ? null
                                : new Region.Tile(row.getTileRow(), row.getTileColumn())));
    }

    /** Stores a country and its names, or brings what is stored to this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Country country) {
        forget();
        String code = country.code().value();
        Additions.unlessTaken(sql.insertInto(COUNTRY)
                .set(COUNTRY.CODE, code)
                .set(COUNTRY.ENVELOPE_COUNTRY, "")
                .set(COUNTRY.ENVELOPE_LANGUAGES, "")
                .set(COUNTRY.LETTER_LANGUAGES, "")
                .set(COUNTRY.LINE_ORDER, ""));
        sql.update(COUNTRY)
                .set(COUNTRY.ENVELOPE_COUNTRY, country.envelopeCountry())
                .set(COUNTRY.ENVELOPE_LANGUAGES, tags(country.envelopeLanguages()))
                .set(COUNTRY.LETTER_LANGUAGES, tags(country.letterLanguages()))
                .set(
                        COUNTRY.LINE_ORDER,
                        country.lineOrder().stream()
                                .map(line -> line.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(",")))
                .set(COUNTRY.FRESHNESS_DAYS, country.freshnessDays())
                .set(COUNTRY.POSTING_DAYS, country.postingDays())
                .set(COUNTRY.E_LETTERS, country.eLetters())
                .set(
                        COUNTRY.REACHABILITY,
                        country.reachability().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(",")))
                .where(COUNTRY.CODE.eq(code))
                .execute();
        sql.deleteFrom(COUNTRY_NAME).where(COUNTRY_NAME.COUNTRY_CODE.eq(code)).execute();
        country.names().forEach((language, name) -> sql.insertInto(COUNTRY_NAME)
                .set(COUNTRY_NAME.COUNTRY_CODE, code)
                .set(COUNTRY_NAME.LANGUAGE, language)
                .set(COUNTRY_NAME.NAME, name)
                .execute());
        sql.deleteFrom(COUNTRY_NAME_LINE)
                .where(COUNTRY_NAME_LINE.COUNTRY_CODE.eq(code))
                .execute();
        country.nameLines().forEach((language, line) -> {
            putNameLine(code, language, line.pattern());
            if (line.latin() != null) {
                putNameLine(code, language.inLatin(), line.latin());
            }
        });
    }

    private void putNameLine(String country, LanguageTag language, String pattern) {
        sql.insertInto(COUNTRY_NAME_LINE)
                .set(COUNTRY_NAME_LINE.COUNTRY_CODE, country)
                .set(COUNTRY_NAME_LINE.LANGUAGE, language)
                .set(COUNTRY_NAME_LINE.PATTERN, pattern)
                .execute();
    }

    /** A line of no language of the envelopes is to be read beside that of its language. */
    private static Map<LanguageTag, NameLine> nameLines(
            Map<LanguageTag, String> patterns, List<LanguageTag> envelopes) {
        Map<LanguageTag, NameLine> lines = new HashMap<>();
        for (LanguageTag language : envelopes) {
            String pattern = patterns.get(language);
            if (pattern != null) {
                LanguageTag latin = language.inLatin();
                lines.put(language, new NameLine(pattern, envelopes.contains(latin) ? null : patterns.get(latin)));
            }
        }
        return lines;
    }

    /** Stores a region and its names, or brings what is stored to this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegionId putRegion(
            CountryCode country, String code, Map<LanguageTag, String> names, Region.@Nullable Tile tile) {
        Additions.unlessTaken(
                sql.insertInto(REGION).set(REGION.COUNTRY_CODE, country.value()).set(REGION.CODE, code));
        long id = sql.select(REGION.ID)
                .from(REGION)
                .where(REGION.COUNTRY_CODE.eq(country.value()), REGION.CODE.eq(code))
                .fetchSingle(row -> row.get(REGION.ID));
        sql.update(REGION)
                .set(REGION.TILE_ROW, tile == null ? null : (Integer) tile.row())
                .set(REGION.TILE_COLUMN, tile == null ? null : (Integer) tile.column())
                .where(REGION.ID.eq(id))
                .execute();
        sql.deleteFrom(REGION_NAME).where(REGION_NAME.REGION_ID.eq(id)).execute();
        names.forEach((language, name) -> sql.insertInto(REGION_NAME)
                .set(REGION_NAME.REGION_ID, id)
                .set(REGION_NAME.LANGUAGE, language)
                .set(REGION_NAME.NAME, name)
                .execute());
        return new RegionId(id);
    }

    private static Country country(Record row, Map<LanguageTag, String> names, Map<LanguageTag, String> lines) {
        List<LanguageTag> envelopes = tags(row.get(COUNTRY.ENVELOPE_LANGUAGES));
        return new Country(
                new CountryCode(row.get(COUNTRY.CODE)),
                names,
                row.get(COUNTRY.ENVELOPE_COUNTRY),
                envelopes,
                tags(row.get(COUNTRY.LETTER_LANGUAGES)),
                words(row.get(COUNTRY.LINE_ORDER)).stream()
                        .map(word -> EnvelopeLine.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.get(COUNTRY.FRESHNESS_DAYS),
                row.get(COUNTRY.POSTING_DAYS),
                row.get(COUNTRY.E_LETTERS),
                reachability(row.get(COUNTRY.REACHABILITY)),
                nameLines(lines, envelopes));
    }

    private static Map<CustodyKind, Reachability> reachability(String stored) {
        Map<CustodyKind, Reachability> map = new EnumMap<>(CustodyKind.class);
        for (String word : words(stored)) {
            int equals = word.indexOf('=');
            map.put(CustodyKind.valueOf(word.substring(0, equals)), Reachability.valueOf(word.substring(equals + 1)));
        }
        return map;
    }

    /** Languages as they are stored, best first. */
    static List<LanguageTag> tags(String stored) {
        return words(stored).stream().map(LanguageTag::new).toList();
    }

    private static String tags(List<LanguageTag> tags) {
        return tags.stream().map(LanguageTag::value).collect(Collectors.joining(","));
    }

    private static List<String> words(String stored) {
        return Arrays.stream(stored.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
