package org.vestka.directory.web.open;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.RegionId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** Makes rows for programs of the rows that lists show. */
@Component
class OpenRows {

    /** As many as two countries have. */
    private static final int MOST_PLACES = 1000;

    private final Places places;
    private final PlaceHistory history;
    /** Names of places change once in years, and an answer may be kept as long. */
    private final LoadingCache<FacilityId, PlaceLabel> labels;

    private final Texts texts;
    private final PublicLinks links;
    private final CountryWords called;

    OpenRows(Places places, PlaceHistory history, Texts texts, PublicLinks links, CountryWords called) {
        this.places = places;
        this.history = history;
        this.labels = Caffeine.newBuilder()
                .maximumSize(MOST_PLACES)
                .expireAfterWrite(OpenAnswers.LONGEST)
                .build(CacheLoader.bulk(facilities -> places.labels(List.copyOf(facilities))));
        this.texts = texts;
        this.links = links;
        this.called = called;
    }

    DirectoryWords words(LanguageTag language) {
        return new DirectoryWords(language, texts);
    }

    /** For what is about somebody of a country, or about a place there. */
    DirectoryWords words(CountryCode country, LanguageTag language) {
        return called.of(country, words(language));
    }

    List<OpenPerson> people(List<PersonListItem> items, LanguageTag language) {
        Function<CountryCode, DirectoryWords> words = this.called.each(words(language));
        List<FacilityId> facilities = items.stream()
                .flatMap(item -> Stream.ofNullable(item.facility()))
                .distinct()
                .toList();
        Map<FacilityId, PlaceLabel> called = labels.getAll(facilities);
        List<OpenPerson> people = new ArrayList<>(items.size());
        for (PersonListItem item : items) {
            people.add(person(
                    item, words.apply(item.country()), item.facility() == null ? null : called.get(item.facility())));
        }
        return people;
    }

    private OpenPerson person(PersonListItem item, DirectoryWords words, @Nullable PlaceLabel place) {
        LanguageTag language = words.reader();
        boolean full = item.publication() != Publication.LIMITED;
        return new OpenPerson(
                item.publicId().value(),
                item.country().value(),
                UrlWord.of(item.publication()),
                item.nameIn(language),
                item.originalName(),
                item.latinName().isEmpty() ? Names.inLatinLetters(item.names()) : item.latinName(),
                namesByLanguage(item.names()),
                full && item.gender() != Gender.UNKNOWN ? UrlWord.of(item.gender()) : null,
                full ? birthday(item.birthday()) : null,
                full ? word(item.age()) : null,
                UrlWord.of(item.custody()),
                words.custody(item.custody()),
                full && item.custodySince() != null ? item.custodySince().toString() : null,
                place == null ? null : place.code(),
                place == null ? null : Labels.in(language, place.names()),
                place == null ? null : place.region(),
                full ? word(item.designation()) : null,
                UrlWord.of(item.publication() == Publication.MEMORIAL ? Reachability.DIED : item.reachability()),
                words.reachability(item.reachability(), item.publication()),
                word(item.addressStatus()),
                item.verifiedOn(),
                item.postedIn90Days(),
                page(language, DirectoryNavigation.person(item.publicId())));
    }

    /** By code; of one country or of all. */
    List<OpenPlace> places(@Nullable CountryCode country, LanguageTag language) {
        DirectoryWords words = words(language);
        Map<RegionId, Region> regions = regions();
        List<FacilityListItem> all = places.list(country);
        Map<FacilityId, List<Motion>> ahead =
                history.ahead(all.stream().map(FacilityListItem::id).toList());
        Map<FacilityId, String> successors = places.codes(ahead.values().stream()
                .flatMap(List::stream)
                .flatMap(act -> Stream.ofNullable(act.to()))
                .distinct()
                .toList());
        return all.stream()
                .sorted(Comparator.comparing(FacilityListItem::code))
                .map(item ->
                        place(item, words, regions, announced(ahead.getOrDefault(item.id(), List.of()), successors)))
                .toList();
    }

    private static List<OpenPlace.Announced> announced(List<Motion> acts, Map<FacilityId, String> codes) {
        return acts.stream()
                .map(act -> new OpenPlace.Announced(
                        UrlWord.of(act.kind()),
                        String.valueOf(act.on()),
                        act.becomes() == null ? null : UrlWord.of(act.becomes()),
                        act.to() == null ? null : codes.get(act.to())))
                .toList();
    }

    private OpenPlace place(
            FacilityListItem item,
            DirectoryWords words,
            Map<RegionId, Region> regions,
            List<OpenPlace.Announced> announced) {
        LanguageTag language = words.reader();
        Region region = item.region() == null ? null : regions.get(item.region());
        return new OpenPlace(
                item.code(),
                item.country().value(),
                UrlWord.of(item.kind()),
                words.word("facility.one", item.kind()),
                UrlWord.of(item.state()),
                item.nameIn(language),
                byLanguage(item.names()),
                code(region),
                region == null ? null : region.nameIn(language),
                word(item.addressStatus()),
                item.verifiedOn(),
                item.people(),
                announced,
                page(language, DirectoryNavigation.place(item.code())));
    }

    /** A page of the reading edition, from outside. */
    String page(LanguageTag language, String path) {
        return links.to("/" + ReadingNavigation.home(language) + "/" + path);
    }

    private Map<RegionId, Region> regions() {
        return places.regions().stream().collect(Collectors.toMap(Region::id, region -> region));
    }

    private static @Nullable String code(@Nullable Region region) {
        return region == null ? null : region.code();
    }

    static @Nullable String birthday(@Nullable MonthDay day) {
        return day == null ? null : "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : UrlWord.of(value);
    }

    private static Map<String, String> namesByLanguage(List<PersonName> names) {
        Map<String, String> sorted = new TreeMap<>();
        names.forEach(name -> sorted.putIfAbsent(name.language().value(), name.name()));
        return sorted;
    }

    static Map<String, String> byLanguage(Map<LanguageTag, String> labels) {
        Map<String, String> sorted = new TreeMap<>();
        labels.forEach((language, label) -> sorted.put(language.value(), label));
        return sorted;
    }
}
