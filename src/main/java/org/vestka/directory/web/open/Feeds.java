package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.history.ChangedPage;
import org.vestka.directory.history.CountryChanges;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenChanges;
import org.vestka.directory.ui.SpokenSource;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Sha256;
import org.vestka.shared.i18n.Texts;

/** What was changed on pages, for whoever follows them: the words are those of the pages. */
@Component
class Feeds {

    private static final int DIGEST = 32;

    private final People people;
    private final Places places;
    private final PlaceChanges ofPlaces;
    private final CountryChanges ofCountries;
    private final OpenRows rows;
    private final PublicLinks links;
    private final Texts texts;
    private final Terms terms;

    @SuppressWarnings("TooManyParameters")
    Feeds(
            People people,
            Places places,
            PlaceChanges ofPlaces,
            CountryChanges ofCountries,
            OpenRows rows,
            PublicLinks links,
            Texts texts,
            Terms terms) {
        this.people = people;
        this.places = places;
        this.ofPlaces = ofPlaces;
        this.ofCountries = ofCountries;
        this.rows = rows;
        this.links = links;
        this.texts = texts;
        this.terms = terms;
    }

    /** A page that something was changed on. */
    private record Page(String name, String path) {}

    /** Empty for whoever is not shown; of limited people it has no entries, as their pages have none. */
    Optional<AtomFeed> person(PublicId id, LanguageTag language) {
        DirectoryWords words = rows.words(language);
        return people.page(id).map(page -> {
            Page where = new Page(page.nameIn(language), DirectoryNavigation.person(id));
            return feed(
                    "/people/" + id.value(),
                    where,
                    entries(where, page.changes(), words).toList(),
                    words);
        });
    }

    /** Empty where there is no such place; of one that is hidden it has no entries. */
    Optional<AtomFeed> place(String code, LanguageTag language) {
        DirectoryWords words = rows.words(language);
        return places.page(code).map(page -> {
            Page where = new Page(page.nameIn(language), DirectoryNavigation.place(page.code()));
            return feed(
                    "/places/" + page.code(),
                    where,
                    entries(where, ofPlaces.of(page.id()), words).toList(),
                    words);
        });
    }

    /** Empty where there is no such country. */
    Optional<AtomFeed> country(String code, LanguageTag language) {
        DirectoryWords words = rows.words(language);
        return places.countries().stream()
                .filter(country -> country.code().value().equals(code))
                .findFirst()
                .map(country -> feed(
                        "/countries/" + code,
                        new Page(country.nameIn(language), DirectoryNavigation.PEOPLE + "?country=" + country.code()),
                        country(country.code(), words),
                        words));
    }

    private List<AtomFeed.Entry> country(CountryCode country, DirectoryWords words) {
        List<ChangedPage> changed = ofCountries.of(country);
        Map<PersonId, PersonBrief> named = people.briefs(changed.stream()
                .flatMap(each -> Stream.ofNullable(each.person()))
                .distinct()
                .toList());
        List<FacilityId> facilities = changed.stream()
                .flatMap(each -> Stream.ofNullable(each.place()))
                .distinct()
                .toList();
        Map<FacilityId, String> codes = places.codes(facilities);
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(facilities);
        Map<List<Object>, List<ChangedPage>> together = changed.stream()
                .collect(Collectors.groupingBy(
                        each -> Arrays.asList(
                                each.change().on(), Objects.requireNonNullElse(each.person(), each.place())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<AtomFeed.Entry> entries = new ArrayList<>();
        for (List<ChangedPage> same : together.values()) {
            Page where = page(same.getFirst(), named, codes, names, words.reader());
            if (where != null) {
                entries(where, same.stream().map(ChangedPage::change).toList(), words)
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    private static @Nullable Page page(
            ChangedPage changed,
            Map<PersonId, PersonBrief> named,
            Map<FacilityId, String> codes,
            Map<FacilityId, Map<LanguageTag, String>> names,
            LanguageTag language) {
        if (changed.person() != null) {
            PersonBrief person = named.get(changed.person());
            return person == null
                    ? null
                    : new Page(person.nameIn(language), DirectoryNavigation.person(person.publicId()));
        }
        String code = changed.place() == null ? null : codes.get(changed.place());
        return code == null
                ? null
                : new Page(
                        Labels.in(language, names.getOrDefault(changed.place(), Map.of())),
                        DirectoryNavigation.place(code));
    }

    private Stream<AtomFeed.Entry> entries(Page where, List<PageChange> changes, DirectoryWords words) {
        String page = rows.page(words.reader(), where.path());
        return SpokenChanges.of(changes, words).map(together -> {
            LocalDate on = together.first().on();
            String source = together.source() == null ? "" : " · " + SpokenSource.onPaper(together.source(), words);
            String summary = together.hand() + source;
            return new AtomFeed.Entry(
                    page + "#" + Sha256.hex(on + together.what() + summary).substring(0, DIGEST),
                    page,
                    where.name() + ": " + together.what(),
                    summary,
                    on);
        });
    }

    private AtomFeed feed(String path, Page where, List<AtomFeed.Entry> entries, DirectoryWords words) {
        LanguageTag language = words.reader();
        return new AtomFeed(
                links.to(OpenDataEndpoint.ROOT + path + "/changes.atom?lang=" + language),
                rows.page(language, where.path()),
                where.name() + " · " + words.text("person.changes"),
                Objects.requireNonNull(texts.getTranslation("shell.wordmark", language.locale())),
                language.value(),
                terms.licence(),
                terms.day(),
                entries);
    }
}
