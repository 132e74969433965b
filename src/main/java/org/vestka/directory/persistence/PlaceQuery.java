package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_NAME;
import static org.vestka.tables.Tables.PERSON_ATTENTION;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.REGION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.AddressId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.history.Standing;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Region;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.FacilityAddressRecord;
import org.vestka.tables.tables.records.FacilityAddressTextRecord;
import org.vestka.tables.tables.records.FacilityClaimRecord;
import org.vestka.tables.tables.records.FacilityRecord;

/** Places with their names and addresses. A country has tens of them, at most a few hundred. */
@Repository
public class PlaceQuery {

    private final DSLContext sql;
    private final Sources sources;
    private final Countries countries;
    private final PageStates states;

    PlaceQuery(DSLContext sql, Sources sources, Countries countries, PageStates states) {
        this.states = states;
        this.sql = sql;
        this.sources = sources;
        this.countries = countries;
    }

    /** By country, kind and code. */
    public List<FacilityListItem> list(@Nullable CountryCode country, LocalDate today) {
        Condition wanted = country == null ? DSL.noCondition() : FACILITY.COUNTRY_CODE.eq(country.value());
        List<FacilityRecord> rows = sql.selectFrom(FACILITY)
                .where(wanted)
                .orderBy(FACILITY.COUNTRY_CODE, FACILITY.FACILITY_KIND, FACILITY.CODE)
                .fetch();
        List<Long> ids = rows.stream().map(FacilityRecord::getId).toList();
        Map<Long, Map<LanguageTag, String>> names = names(ids);
        Map<Long, List<FacilityAddressRecord>> addresses =
                addressRows(ids, today, FACILITY_ADDRESS.FACILITY_ID.notIn(hidden()));
        Map<Long, Integer> people = people(ids);
        List<FacilityListItem> items = new ArrayList<>();
        for (FacilityRecord row : rows) {
            List<FacilityAddressRecord> own = addresses.getOrDefault(row.getId(), List.of());
            items.add(new FacilityListItem(
                    new FacilityId(row.getId()),
                    row.getCode(),
                    new CountryCode(row.getCountryCode()),
                    row.getFacilityKind(),
                    row.getState(),
                    row.getRegionId() == null ? null : new RegionId(row.getRegionId()),
                    row.getLocality(),
                    names.getOrDefault(row.getId(), Map.of()),
                    own.isEmpty() ? null : AddressOrder.statusOn(today, own.getFirst()),
                    own.isEmpty() ? null : own.getFirst().getVerifiedOn(),
                    people.getOrDefault(row.getId(), 0)));
        }
        return items;
    }

    /**
     * Everything, also of a place that is hidden: who asks decides who may see it.
     *
     * @param editors whether the one who asks is one
     */
    public Optional<FacilityPage> page(FacilityId facility, LocalDate today, boolean editors) {
        return FacilityRows.of(facility.value(), sql)
                .map(rows -> page(
                        rows,
                        today,
                        people(List.of(facility.value())).getOrDefault(facility.value(), 0),
                        states.standing(rows.place(), null, editors)));
    }

    /**
     * What stood there at the end of a past day; nobody counts who was there.
     *
     * @return empty where nothing is kept of it that the one who asks may read
     */
    public Optional<FacilityPage> pageOn(FacilityId facility, LocalDate day, boolean editors) {
        return sql.selectFrom(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchOptional()
                .flatMap(now -> states.on(now, day, editors)
                        .map(rows -> page(rows, day, 0, states.standing(now, day, editors))));
    }

    public Optional<FacilityId> byCode(String code) {
        return sql.select(FACILITY.ID)
                .from(FACILITY)
                .where(FACILITY.CODE.eq(code))
                .and(FACILITY.COUNTRY_CODE.eq(code.substring(0, Math.min(2, code.length()))))
                .fetchOptional(row -> new FacilityId(row.value1()));
    }

    public Map<FacilityId, String> codes(Collection<FacilityId> facilities) {
        Map<FacilityId, String> codes = new HashMap<>();
        if (!facilities.isEmpty()) {
            sql.select(FACILITY.ID, FACILITY.CODE)
                    .from(FACILITY)
                    .where(FACILITY.ID.in(
                            facilities.stream().map(FacilityId::value).toList()))
                    .forEach(row -> codes.put(new FacilityId(row.value1()), row.value2()));
        }
        return codes;
    }

    public Map<AddressId, FacilityId> ofAddresses(Collection<AddressId> addresses) {
        Map<AddressId, FacilityId> of = new HashMap<>();
        for (List<AddressId> part : Batches.of(addresses)) {
            sql.select(FACILITY_ADDRESS.ID, FACILITY_ADDRESS.FACILITY_ID)
                    .from(FACILITY_ADDRESS)
                    .where(FACILITY_ADDRESS.ID.in(
                            part.stream().map(AddressId::value).toList()))
                    .forEach(row -> of.put(new AddressId(row.value1()), new FacilityId(row.value2())));
        }
        return of;
    }

    /** What lists say of places, in one statement; those registered. */
    public Map<FacilityId, PlaceLabel> labels(Collection<FacilityId> facilities) {
        Map<FacilityId, PlaceLabel> labels = new HashMap<>();
        if (!facilities.isEmpty()) {
            sql.select(FACILITY.ID, FACILITY.CODE, REGION.CODE, FACILITY_NAME.LANGUAGE, FACILITY_NAME.NAME)
                    .from(FACILITY)
                    .leftJoin(REGION)
                    .on(REGION.ID.eq(FACILITY.REGION_ID))
                    .leftJoin(FACILITY_NAME)
                    .on(FACILITY_NAME.FACILITY_ID.eq(FACILITY.ID))
                    .where(FACILITY.ID.in(
                            facilities.stream().map(FacilityId::value).toList()))
                    .fetchGroups(FACILITY.ID)
                    .forEach((id, rows) -> {
                        Map<LanguageTag, String> names = new HashMap<>();
                        for (Record each : rows) {
                            LanguageTag language = each.get(FACILITY_NAME.LANGUAGE);
                            if (language != null) {
                                names.put(language, each.get(FACILITY_NAME.NAME));
                            }
                        }
                        Record first = rows.getFirst();
                        labels.put(
                                new FacilityId(id),
                                new PlaceLabel(first.get(FACILITY.CODE), first.get(REGION.CODE), names));
                    });
        }
        return labels;
    }

    /** Names of places by language. */
    public Map<Long, Map<LanguageTag, String>> names(Collection<Long> ids) {
        Map<Long, Map<LanguageTag, String>> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.selectFrom(FACILITY_NAME)
                    .where(FACILITY_NAME.FACILITY_ID.in(ids))
                    .forEach(row -> names.computeIfAbsent(row.getFacilityId(), id -> new HashMap<>())
                            .put(row.getLanguage(), row.getName()));
        }
        return names;
    }

    /** The addresses of places, the one to use first; texts and sources included. */
    public Map<Long, List<FacilityAddressView>> addresses(Collection<Long> ids, LocalDate day) {
        return views(addressRows(ids, day, FACILITY_ADDRESS.FACILITY_ID.notIn(hidden())), day);
    }

    /** The places of which nothing is shown but name and kind. */
    static Select<Record1<Long>> hidden() {
        return DSL.select(FACILITY.ID).from(FACILITY).where(FACILITY.HIDDEN.isTrue());
    }

    private Map<Long, List<FacilityAddressView>> views(Map<Long, List<FacilityAddressRecord>> rows, LocalDate day) {
        List<Long> all = rows.values().stream()
                .flatMap(List::stream)
                .map(FacilityAddressRecord::getId)
                .toList();
        List<FacilityAddressTextRecord> texts = all.isEmpty()
                ? List.of()
                : sql.selectFrom(FACILITY_ADDRESS_TEXT)
                        .where(FACILITY_ADDRESS_TEXT.ADDRESS_ID.in(all))
                        .orderBy(FACILITY_ADDRESS_TEXT.ADDRESS_ID, FACILITY_ADDRESS_TEXT.LANGUAGE)
                        .fetch();
        return views(rows, texts, day);
    }

    private Map<Long, List<FacilityAddressView>> views(
            Map<Long, List<FacilityAddressRecord>> rows, List<FacilityAddressTextRecord> allTexts, LocalDate day) {
        Map<Long, List<AddressText>> texts = new HashMap<>();
        allTexts.forEach(row -> texts.computeIfAbsent(row.getAddressId(), id -> new ArrayList<>())
                .add(AddressTexts.of(row)));
        Set<@Nullable Long> sourceIds = new HashSet<>();
        rows.values().stream().flatMap(List::stream).forEach(row -> {
            sourceIds.add(row.getSourceId());
            sourceIds.add(row.getVerifiedSourceId());
        });
        Map<Long, SourceView> views = sources.views(sourceIds);
        Map<Long, List<FacilityAddressView>> addresses = new HashMap<>();
        rows.forEach((facility, own) -> addresses.put(
                facility,
                own.stream()
                        .map(row -> new FacilityAddressView(
                                new AddressId(row.getId()),
                                AddressOrder.statusOn(day, row),
                                row.getPostcode(),
                                row.getFromDate(),
                                row.getUntilDate(),
                                row.getVerifiedOn(),
                                texts.getOrDefault(row.getId(), List.of()),
                                Objects.requireNonNull(views.get(row.getSourceId())),
                                row.getVerifiedSourceId() == null ? null : views.get(row.getVerifiedSourceId()),
                                row.getVersion()))
                        .toList()));
        return addresses;
    }

    private FacilityPage page(FacilityRows rows, LocalDate day, int people, Standing standing) {
        FacilityRecord row = rows.place();
        Region region = countries.regions().stream()
                .filter(one -> Objects.equals(one.id().value(), row.getRegionId()))
                .findFirst()
                .orElse(null);
        Map<Long, List<FacilityAddressRecord>> addresses = Map.of(
                row.getId(),
                rows.addresses().stream()
                        .filter(address -> !AddressOrder.neverHeld(address.getFromDate(), address.getUntilDate()))
                        .sorted(AddressOrder.best(day))
                        .toList());
        return new FacilityPage(
                new FacilityId(row.getId()),
                row.getCode(),
                new CountryCode(row.getCountryCode()),
                row.getFacilityKind(),
                row.getState(),
                region,
                row.getLocality(),
                rows.namesByLanguage(),
                row.getSuccessorId() == null ? null : new FacilityId(row.getSuccessorId()),
                row.getNote(),
                claims(rows.claims()),
                Objects.requireNonNull(sources.views(List.of(row.getSourceId())).get(row.getSourceId())),
                views(addresses, rows.texts(), day).getOrDefault(row.getId(), List.of()),
                people,
                row.getHidden(),
                row.getVersion(),
                standing);
    }

    private static List<FacilityClaim> claims(List<FacilityClaimRecord> rows) {
        Map<Integer, List<FacilityClaimRecord>> byPosition = new LinkedHashMap<>();
        rows.forEach(row -> byPosition
                .computeIfAbsent(row.getPosition(), position -> new ArrayList<>())
                .add(row));
        return byPosition.values().stream()
                .map(texts -> new FacilityClaim(
                        texts.stream()
                                .collect(Collectors.toMap(
                                        FacilityClaimRecord::getLanguage, FacilityClaimRecord::getText)),
                        SourceView.told(
                                texts.getFirst().getSourceUrl(),
                                texts.getFirst().getSourceDate())))
                .toList();
    }

    /** Those that held once or will, best first. */
    private Map<Long, List<FacilityAddressRecord>> addressRows(Collection<Long> ids, LocalDate day, Condition shown) {
        Map<Long, List<FacilityAddressRecord>> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.selectFrom(FACILITY_ADDRESS).where(FACILITY_ADDRESS.FACILITY_ID.in(ids)).and(shown).stream()
                    .filter(row -> !AddressOrder.neverHeld(row.getFromDate(), row.getUntilDate()))
                    .sorted(AddressOrder.best(day))
                    .forEach(row -> rows.computeIfAbsent(row.getFacilityId(), id -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    /** How many letters are begun, and not yet posted, to those held in each of these places. */
    public Map<Long, Integer> lettersWaiting(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(PERSON_LISTING.FACILITY_ID, DSL.sum(PERSON_ATTENTION.RESERVED))
                        .from(PERSON_LISTING)
                        .join(PERSON_ATTENTION)
                        .on(PERSON_ATTENTION.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                        .where(PERSON_LISTING.FACILITY_ID.in(ids))
                        .groupBy(PERSON_LISTING.FACILITY_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2().intValue());
    }

    private Map<Long, Integer> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(PERSON_LISTING.FACILITY_ID, DSL.count())
                        .from(PERSON_LISTING)
                        .where(PERSON_LISTING.FACILITY_ID.in(ids))
                        .and(PERSON_LISTING.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED))
                        .groupBy(PERSON_LISTING.FACILITY_ID)
                        .fetchMap(PERSON_LISTING.FACILITY_ID, DSL.count());
    }
}
