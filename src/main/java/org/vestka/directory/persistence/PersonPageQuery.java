package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.Country;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.CaseEventId;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.ReachabilityView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.history.Standing;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.PublicationView;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.CaseEventRecord;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.FacilityAddressRecord;
import org.vestka.tables.tables.records.FacilityAddressTextRecord;
import org.vestka.tables.tables.records.PersonNameRecord;
import org.vestka.tables.tables.records.PersonRecord;
import org.vestka.tables.tables.records.ReachabilityOverrideRecord;

/** Everything held of one person, latest first. */
@Repository
public class PersonPageQuery {

    private final DSLContext sql;
    private final PageStates states;
    private final PlaceQuery places;
    private final Sources sources;
    private final DesignationsTold told;

    PersonPageQuery(DSLContext sql, PageStates states, PlaceQuery places, Sources sources, DesignationsTold told) {
        this.sql = sql;
        this.states = states;
        this.places = places;
        this.sources = sources;
        this.told = told;
    }

    /**
     * What is held, whoever asks.
     *
     * @param reachability on a past day; null now, where the list knows it
     */
    public record Held(
            Gender gender,
            @Nullable PartialDate born,
            @Nullable PartialDate died,
            Publication publication,
            CustodyKind custody,
            @Nullable Reachability reachability,
            int version,
            boolean picture,
            List<PersonName> names,
            List<PersonText> texts,
            List<StayView> stays,
            List<DesignationView> designations,
            List<ReachabilityView> reachabilities,
            List<PublicationView> publications,
            List<CaseEventView> events,
            List<SourceView> sources,
            Standing standing) {}

    /** @param editors whether the one who asks is one */
    public Held read(PersonId person, LocalDate today, Country country, boolean editors) {
        PersonRows rows = rows(person);
        return held(rows, today, country, places::names, null, rows.person().getBorn(), standing(rows, null, editors));
    }

    /**
     * What stood there at the end of a past day.
     *
     * @return empty where nothing is kept of it that the one who asks may read
     */
    public Optional<Held> read(PersonId person, LocalDate day, LocalDate today, Country country, boolean editors) {
        PersonRecord now =
                sql.selectFrom(PERSON).where(PERSON.ID.eq(person.value())).fetchSingle();
        return states.on(now, day, editors).map(rows -> {
            Map<Long, FacilityRows> then = new HashMap<>();
            rows.stays().stream()
                    .flatMap(stay -> Stream.ofNullable(stay.getFacilityId()))
                    .distinct()
                    .forEach(place -> states.nearest(place, day).ifPresent(found -> then.put(place, found)));
            return held(
                    rows,
                    day,
                    country,
                    ids -> then.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                            .namesByLanguage())),
                    reachability(rows, then, day, country),
                    rows.bornNoMorePreciselyThan(now.getBorn()),
                    states.standing(now, day, editors));
        });
    }

    private PersonRows rows(PersonId person) {
        return Objects.requireNonNull(
                PersonRows.of(List.of(person.value()), sql).get(person.value()));
    }

    private Standing standing(PersonRows rows, @Nullable LocalDate day, boolean editors) {
        return states.standing(rows.person(), day, editors);
    }

    /** As the list had it on the day. */
    private static Reachability reachability(
            PersonRows rows, Map<Long, FacilityRows> places, LocalDate day, Country country) {
        CustodyStayRecord stay = rows.open().orElse(null);
        FacilityRows place = stay == null || stay.getFacilityId() == null ? null : places.get(stay.getFacilityId());
        FacilityAddressRecord address = place == null || place.place().getHidden()
                ? null
                : place.addresses().stream().min(AddressOrder.best(day)).orElse(null);
        Reachability override = rows.overrides().stream()
                .filter(row -> Holding.on(day, row.getFromDate(), row.getUntilDate()))
                .max(Comparator.comparing(ReachabilityOverrideRecord::getId))
                .map(ReachabilityOverrideRecord::getValue)
                .orElse(null);
        return ListingRepository.reachability(
                custody(rows),
                address == null ? null : AddressOrder.statusOn(day, address),
                place == null || address == null
                        ? Set.of()
                        : place.texts().stream()
                                .filter(text -> text.getAddressId().equals(address.getId()))
                                .map(FacilityAddressTextRecord::getLanguage)
                                .collect(Collectors.toSet()),
                ListingRepository.named(country, names(rows), rows.person()),
                country,
                override);
    }

    private static CustodyKind custody(PersonRows rows) {
        return rows.open().map(CustodyStayRecord::getCustodyKind).orElse(CustodyKind.UNKNOWN);
    }

    private static List<PersonName> names(PersonRows rows) {
        return rows.names().stream()
                .map(row ->
                        new PersonName(row.getLanguage(), row.getRole(), row.getName(), NameParts.read(row.getParts())))
                .toList();
    }

    private Held held(
            PersonRows rows,
            LocalDate day,
            Country country,
            Function<Collection<Long>, Map<Long, Map<LanguageTag, String>>> placeNames,
            @Nullable Reachability reachability,
            @Nullable PartialDate born,
            Standing standing) {
        PersonRecord own = rows.person();
        List<@Nullable Long> said = new ArrayList<>();
        rows.names().forEach(row -> said.add(row.getSourceId()));
        said.add(own.getGenderSourceId());
        said.add(own.getBornSourceId());
        said.add(own.getDiedSourceId());
        rows.texts().forEach(row -> said.add(row.getSourceId()));
        rows.stays().forEach(row -> said.add(row.getSourceId()));
        rows.designations().forEach(row -> said.add(row.getSourceId()));
        rows.overrides().forEach(row -> said.add(row.getSourceId()));
        rows.publications().forEach(row -> said.add(row.getSourceId()));
        rows.events().forEach(row -> {
            said.add(row.getSourceId());
            said.add(row.getWordsSourceId());
        });
        Map<Long, SourceView> views = sources.views(said);
        List<PersonText> texts = rows.texts().stream()
                .map(row ->
                        new PersonText(row.getKind(), row.getLanguage(), row.getText(), view(views, row.getSourceId())))
                .toList();
        List<StayView> stays = stays(rows.stays(), placeNames, views);
        List<DesignationView> designations = told.of(rows.designations(), views);
        List<ReachabilityView> reachabilities = reachabilities(rows.overrides(), day, views);
        List<PublicationView> publications = rows.publications().stream()
                .map(row ->
                        new PublicationView(row.getPublication(), row.getChangedAt(), view(views, row.getSourceId())))
                .toList();
        List<CaseEventView> events = events(rows.events(), views);
        Stream<SourceView> all = Stream.of(
                        rows.names().stream()
                                .map(PersonNameRecord::getSourceId)
                                .distinct()
                                .map(views::get),
                        Stream.of(own.getGenderSourceId(), own.getBornSourceId(), own.getDiedSourceId())
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted()
                                .map(views::get),
                        texts.stream().map(PersonText::source),
                        stays.stream().map(StayView::source),
                        designations.stream().map(DesignationView::source),
                        reachabilities.stream().map(ReachabilityView::source),
                        events.stream().flatMap(CaseEventView::sources))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
        return new Held(
                own.getGender(),
                born,
                own.getDied(),
                own.getPublication(),
                custody(rows),
                reachability,
                own.getVersion(),
                rows.picture(),
                Names.ordered(names(rows), country.envelopeLanguages()),
                texts,
                stays,
                designations,
                reachabilities,
                publications,
                events,
                distinct(all),
                standing);
    }

    private static SourceView view(Map<Long, SourceView> views, Long source) {
        return Objects.requireNonNull(views.get(source));
    }

    private static List<SourceView> distinct(Stream<SourceView> sources) {
        Map<SourceId, SourceView> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.putIfAbsent(source.id(), source));
        return List.copyOf(byId.values());
    }

    private static List<StayView> stays(
            List<CustodyStayRecord> rows,
            Function<Collection<Long>, Map<Long, Map<LanguageTag, String>>> placeNames,
            Map<Long, SourceView> views) {
        Map<Long, Map<LanguageTag, String>> names = placeNames.apply(rows.stream()
                .map(CustodyStayRecord::getFacilityId)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new StayView(
                        new StayId(row.getId()),
                        row.getCustodyKind(),
                        row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                        row.getFacilityId() == null ? Map.of() : names.getOrDefault(row.getFacilityId(), Map.of()),
                        row.getUnit(),
                        row.getRegime(),
                        row.getState(),
                        row.getFromDate(),
                        row.getUntilDate(),
                        row.getReason(),
                        row.getLastVerifiedOn(),
                        view(views, row.getSourceId())))
                .toList();
    }

    private static List<ReachabilityView> reachabilities(
            List<ReachabilityOverrideRecord> rows, LocalDate day, Map<Long, SourceView> views) {
        return rows.stream()
                .map(row -> new ReachabilityView(
                        row.getValue(),
                        null,
                        row.getFromDate(),
                        row.getUntilDate(),
                        Holding.on(day, row.getFromDate(), row.getUntilDate()),
                        view(views, row.getSourceId())))
                .toList();
    }

    /** Those that hold, latest first, each with what it took the place of. */
    private static List<CaseEventView> events(List<CaseEventRecord> all, Map<Long, SourceView> views) {
        Map<Long, CaseEventRecord> rows = all.stream()
                .collect(Collectors.toMap(CaseEventRecord::getId, row -> row, (one, other) -> one, LinkedHashMap::new));
        Map<Long, List<CaseEventView>> before = new HashMap<>();
        rows.values().stream()
                .sorted(Comparator.comparing(CaseEventRecord::getId).reversed())
                .forEach(row -> {
                    Long heir = row.getSuccessorId();
                    for (Long next = heir; next != null; next = successor(rows, next)) {
                        heir = next;
                    }
                    if (heir != null) {
                        before.computeIfAbsent(heir, id -> new ArrayList<>()).add(event(row, views, List.of()));
                    }
                });
        return rows.values().stream()
                .filter(row -> row.getSuccessorId() == null)
                .map(row -> event(row, views, before.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** Null too where the successor was taken out. */
    private static @Nullable Long successor(Map<Long, CaseEventRecord> rows, Long id) {
        CaseEventRecord row = rows.get(id);
        return row == null ? null : row.getSuccessorId();
    }

    private static CaseEventView event(CaseEventRecord row, Map<Long, SourceView> views, List<CaseEventView> before) {
        String articles = row.getArticles();
        return new CaseEventView(
                new CaseEventId(row.getId()),
                row.getKind(),
                row.getOnDate(),
                row.getLanguage(),
                articles == null ? List.of() : articles.lines().toList(),
                row.getWords(),
                view(views, row.getSourceId()),
                row.getWordsSourceId() == null ? null : views.get(row.getWordsSourceId()),
                before);
    }
}
