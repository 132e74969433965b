package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.ReachabilityRule;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.EnvelopeWords;
import org.vestka.directory.place.Freshness;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.PersonListingRecord;
import org.vestka.tables.tables.records.PersonRecord;

/** Derives the row of lists and suggestions from the histories. */
@Repository
public class ListingRepository {

    private static final int NAMES_LENGTH = 1000;

    private final DSLContext sql;
    private final Countries countries;

    ListingRepository(DSLContext sql, Countries countries) {
        this.sql = sql;
        this.countries = countries;
    }

    /** The address of a place that would be printed. */
    private record PlaceAddress(
            AddressStatus status, @Nullable LocalDate verifiedOn, Set<LanguageTag> languages) {}

    /** Brings the rows of these people to what their histories say now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<PersonId> people, Instant now) {
        Map<CountryCode, Country> all = countries.all();
        for (List<PersonId> part : Batches.of(new TreeSet<>(people))) {
            refreshPart(part, all, now);
        }
    }

    /** People whose overrides begin or end on one of these days, so that what is derived changes by itself. */
    public List<PersonId> withOverrideTurning(LocalDate first, LocalDate last) {
        return sql.fetch(overrideTurning(first, last)).map(row -> new PersonId(row.value1()));
    }

    static Select<Record1<Long>> overrideTurning(LocalDate first, LocalDate last) {
        PartialDate from = PartialDate.of(first);
        PartialDate until = PartialDate.of(last);
        // two halves, each by its own index
        return DSL.select(REACHABILITY_OVERRIDE.PERSON_ID)
                .from(REACHABILITY_OVERRIDE)
                .where(REACHABILITY_OVERRIDE.FROM_DATE.between(from, until))
                .union(DSL.select(REACHABILITY_OVERRIDE.PERSON_ID)
                        .from(REACHABILITY_OVERRIDE)
                        .where(REACHABILITY_OVERRIDE.UNTIL_DATE.between(from, until)))
                .orderBy(1);
    }

    private void refreshPart(List<PersonId> part, Map<CountryCode, Country> all, Instant now) {
        List<Long> ids = PersonRepository.values(part);
        LocalDate today = Utc.day(now);
        // first of all: whoever writes a row last has read after everybody who wrote it before
        Set<Long> listed = new HashSet<>(sql.select(PERSON_LISTING.PERSON_ID)
                .from(PERSON_LISTING)
                .where(PERSON_LISTING.PERSON_ID.in(ids))
                .orderBy(PERSON_LISTING.PERSON_ID)
                .forUpdate()
                .fetch(PERSON_LISTING.PERSON_ID));
        Map<Long, List<PersonName>> names = new HashMap<>();
        sql.selectFrom(PERSON_NAME)
                .where(PERSON_NAME.PERSON_ID.in(ids))
                .orderBy(PERSON_NAME.ID)
                .forEach(row -> names.computeIfAbsent(row.getPersonId(), id -> new ArrayList<>())
                        .add(new PersonName(
                                row.getLanguage(), row.getRole(), row.getName(), NameParts.read(row.getParts()))));
        Map<Long, CustodyStayRecord> stays = sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.OPEN_FOR.in(ids))
                .fetchMap(CUSTODY_STAY.PERSON_ID);
        Map<Long, DesignationValue> designations = new HashMap<>();
        sql.select(DESIGNATION.PERSON_ID, DESIGNATION.VALUE)
                .from(DESIGNATION)
                .where(DESIGNATION.HOLDS_FOR.in(ids))
                .forEach(row -> designations.merge(
                        row.value1(), row.value2(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        Map<Long, Reachability> overrides = overrides(ids, today);
        Set<Long> facilities = new HashSet<>();
        stays.values().forEach(stay -> {
            if (stay.getFacilityId() != null) {
                facilities.add(stay.getFacilityId());
            }
        });
        Map<Long, PlaceAddress> addresses = addresses(facilities, today);
        Map<Long, Long> regions = facilities.isEmpty()
                ? Map.of()
                : new HashMap<>(sql.select(FACILITY.ID, FACILITY.REGION_ID)
                        .from(FACILITY)
                        .where(FACILITY.ID.in(facilities))
                        .fetchMap(FACILITY.ID, FACILITY.REGION_ID));
        List<PersonListingRecord> added = new ArrayList<>();
        List<Query> updates = new ArrayList<>();
        for (PersonRecord person : sql.selectFrom(PERSON)
                .where(PERSON.ID.in(ids))
                // what was joined into another is on no list
                .and(PERSON.JOINED_INTO.isNull())
                .orderBy(PERSON.ID)) {
            PersonListingRecord row = new PersonListingRecord();
            Country country = Objects.requireNonNull(all.get(new CountryCode(person.getCountryCode())));
            fill(
                    row,
                    person,
                    country,
                    Names.ordered(names.getOrDefault(person.getId(), List.of()), country.envelopeLanguages()),
                    designations.get(person.getId()),
                    now);
            boolean named = named(country, names.getOrDefault(person.getId(), List.of()), person);
            place(row, stays.get(person.getId()), named, country, addresses, regions, overrides.get(person.getId()));
            if (listed.contains(person.getId())) {
                updates.add(sql.update(PERSON_LISTING).set(row).where(PERSON_LISTING.PERSON_ID.eq(person.getId())));
            } else {
                added.add(row);
            }
        }
        insert(added);
        if (!updates.isEmpty()) {
            sql.batch(updates).execute();
        }
    }

    static boolean named(Country country, List<PersonName> names, PersonRecord person) {
        // whoever is shown by name and place has no year on an envelope either
        return EnvelopeWords.named(
                country, names, person.getPublication() == Publication.LIMITED ? null : person.getBorn());
    }

    private void insert(List<PersonListingRecord> rows) {
        if (!rows.isEmpty()) {
            var insert = sql.insertInto(PERSON_LISTING).set(rows.getFirst());
            for (PersonListingRecord row : rows.subList(1, rows.size())) {
                insert = insert.newRecord().set(row);
            }
            insert.execute();
        }
    }

    private static void fill(
            PersonListingRecord row,
            PersonRecord person,
            Country country,
            List<PersonName> names,
            @Nullable DesignationValue designation,
            Instant now) {
        boolean limited = person.getPublication() == Publication.LIMITED;
        row.setPersonId(person.getId());
        row.setPublicId(person.getPublicId());
        row.setCountryCode(person.getCountryCode());
        row.setPublication(person.getPublication());
        row.setNameOriginal(Names.original(names));
        row.setNameLatin(Names.latin(names).orElse(""));
        row.setNames(shown(names));
        row.setGender(person.getGender());
        row.setBorn(limited || person.getBorn() == null ? null : country.bornAsShown(person.getBorn()));
        row.setDied(limited ? null : person.getDied());
        row.setDesignation(limited ? null : designation);
        row.setChangedAt(now);
    }

    private static void place(
            PersonListingRecord row,
            @Nullable CustodyStayRecord stay,
            boolean named,
            Country country,
            Map<Long, PlaceAddress> addresses,
            Map<Long, Long> regions,
            @Nullable Reachability override) {
        CustodyKind custody = stay == null ? CustodyKind.UNKNOWN : stay.getCustodyKind();
        Long facility = stay == null ? null : stay.getFacilityId();
        PlaceAddress address = facility == null ? null : addresses.get(facility);
        row.setCustodyKind(custody);
        row.setCustodySince(
                stay == null || stay.getFromDate() == null
                        ? null
                        : stay.getFromDate().toString());
        row.setFacilityId(facility);
        row.setRegionId(facility == null ? null : regions.get(facility));
        row.setAddressStatus(address == null ? null : address.status());
        row.setVerifiedOn(Freshness.of(
                address == null ? null : address.verifiedOn(), stay == null ? null : stay.getLastVerifiedOn()));
        row.setReachability(reachability(
                custody,
                address == null ? null : address.status(),
                address == null ? Set.of() : address.languages(),
                named,
                country,
                override));
    }

    /** @param languages of the address, which goes on an envelope in those of the country only */
    static Reachability reachability(
            CustodyKind custody,
            @Nullable AddressStatus address,
            Set<LanguageTag> languages,
            boolean named,
            Country country,
            @Nullable Reachability override) {
        AddressStatus onPaper = Collections.disjoint(languages, country.envelopeLanguages()) ? null : address;
        return ReachabilityRule.of(custody, onPaper, named, country.reachability(), override);
    }

    private Map<Long, Reachability> overrides(List<Long> ids, LocalDate today) {
        Map<Long, Reachability> overrides = new HashMap<>();
        sql.selectFrom(REACHABILITY_OVERRIDE)
                .where(REACHABILITY_OVERRIDE.PERSON_ID.in(ids))
                .orderBy(REACHABILITY_OVERRIDE.ID)
                .forEach(row -> {
                    if (Holding.on(today, row.getFromDate(), row.getUntilDate())) {
                        overrides.put(row.getPersonId(), row.getValue());
                    }
                });
        return overrides;
    }

    private Map<Long, PlaceAddress> addresses(Set<Long> facilities, LocalDate today) {
        Map<Long, PlaceAddress> best = new HashMap<>();
        if (!facilities.isEmpty()) {
            Map<Long, Set<LanguageTag>> languages = sql.select(
                            FACILITY_ADDRESS_TEXT.ADDRESS_ID, FACILITY_ADDRESS_TEXT.LANGUAGE)
                    .from(FACILITY_ADDRESS_TEXT)
                    .join(FACILITY_ADDRESS)
                    .on(FACILITY_ADDRESS.ID.eq(FACILITY_ADDRESS_TEXT.ADDRESS_ID))
                    .where(FACILITY_ADDRESS.FACILITY_ID.in(facilities))
                    .collect(Collectors.groupingBy(
                            Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
            sql
                    .selectFrom(FACILITY_ADDRESS)
                    .where(FACILITY_ADDRESS.FACILITY_ID.in(facilities))
                    .and(FACILITY_ADDRESS.FACILITY_ID.notIn(PlaceQuery.hidden()))
                    .stream()
                    .sorted(AddressOrder.best(today))
                    .forEach(row -> best.putIfAbsent(
                            row.getFacilityId(),
                            new PlaceAddress(
                                    AddressOrder.statusOn(today, row),
                                    row.getVerifiedOn(),
                                    languages.getOrDefault(row.getId(), Set.of()))));
        }
        return best;
    }

    /** One name per language, the name for showing before the one on the envelope, as many as there is room for. */
    private static String shown(List<PersonName> names) {
        Map<String, PersonName> byLanguage = new LinkedHashMap<>();
        for (PersonName name : names) {
            if (name.role() != NameRole.ALIAS) {
                byLanguage.merge(
                        name.language().value(), name, (one, other) -> other.role() == NameRole.DISPLAY ? other : one);
            }
        }
        StringBuilder lines = new StringBuilder();
        byLanguage.forEach((language, name) -> {
            String line = (lines.isEmpty() ? "" : "\n") + language + "=" + name.name();
            if (lines.length() + line.length() <= NAMES_LENGTH) {
                lines.append(line);
            }
        });
        return lines.toString();
    }
}
