package org.vestka.directory.web.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;

/**
 * The whole reading edition as a folder and a packed copy of it, to be read without a server: the same pages, complete lists
 * in the place of filters, and a search of its own. It holds what everybody may read on the day it is made.
 */
@Component
public class Edition {

    private static final int AT_ONCE = PersonList.LIMIT;
    private static final int ATTEMPTS = 4;

    private final PersonList list;
    private final People people;
    private final AddressBook addresses;
    private final Guidelines guidelines;
    private final Places places;
    private final ComingActs coming;
    private final PeoplePages lists;
    private final PersonPages persons;
    private final PlacePages placePages;
    private final CountsPages counts;
    private final CoveragePages coverage;
    private final FolderPages folderPages;
    private final List<FolderChapter> chapters;
    private final Frames frames;
    private final ReadingStyle style;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Edition(
            PersonList list,
            People people,
            AddressBook addresses,
            Guidelines guidelines,
            Places places,
            ComingActs coming,
            PeoplePages lists,
            PersonPages persons,
            PlacePages placePages,
            CountsPages counts,
            CoveragePages coverage,
            FolderPages folderPages,
            ObjectProvider<FolderChapter> chapters,
            Frames frames,
            ReadingStyle style,
            Clock clock) {
        this.list = list;
        this.people = people;
        this.addresses = addresses;
        this.guidelines = guidelines;
        this.places = places;
        this.coming = coming;
        this.lists = lists;
        this.persons = persons;
        this.placePages = placePages;
        this.counts = counts;
        this.coverage = coverage;
        this.folderPages = folderPages;
        this.chapters = chapters.orderedStream().toList();
        this.frames = frames;
        this.style = style;
        this.clock = clock;
    }

    /**
     * Writes {@code folder} and beside it {@code folder.zip}; what stood there from another day is replaced once the new one is
     * whole.
     *
     * @return how many files
     * @throws EditionUnsettled when people were hidden again and again while it was written
     * @throws IOException when the folder cannot be written, or holds something that is no edition
     */
    public int write(Path folder) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            OptionalInt written = attempt(folder);
            if (written.isPresent()) {
                return written.getAsInt();
            }
        }
        throw new EditionUnsettled();
    }

    /** Empty where somebody who stands in it is shown otherwise by now: it is carried on for months, so it begins anew. */
    private OptionalInt attempt(Path folder) throws IOException {
        Map<PersonId, Publication> listed = new HashMap<>();
        Map<FacilityId, String> codes =
                places.list(null).stream().collect(Collectors.toMap(FacilityListItem::id, FacilityListItem::code));
        try (EditionFolder files = EditionFolder.begin(folder)) {
            files.add(FolderLinks.STYLE, style.sheet().plain());
            files.add("search.js", FolderPages.script());
            files.add("index.html", folderPages.root());
            List<PersonListItem> everybody = List.of();
            for (LanguageTag language : Languages.OFFERED) {
                DirectoryWords words = frames.words(language);
                everybody = all(PersonFilter.ALL, words);
                everybody.forEach(item -> listed.putIfAbsent(item.id(), item.publication()));
                new OneLanguage(files, codes, words).write(everybody);
            }
            addPeople(everybody, codes, files);
            for (FolderChapter chapter : chapters) {
                chapter.pictures((file, bytes) -> files.add(FolderLinks.PICTURES + file, bytes));
            }
            return asListed(listed) ? OptionalInt.of(files.finish()) : OptionalInt.empty();
        }
    }

    private boolean asListed(Map<PersonId, Publication> listed) {
        List<PersonId> all = List.copyOf(listed.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<PersonId> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<PersonId, PersonBrief> now = people.briefs(part);
            for (PersonId person : part) {
                PersonBrief brief = now.get(person);
                if (brief == null || brief.publication() != listed.get(person)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<PersonListItem> all(PersonFilter filter, DirectoryWords words) {
        List<PersonListItem> all = new ArrayList<>();
        List<PersonListItem> cut;
        do {
            cut = list.list(filter, PersonSort.NAME, words.reader(), all.size(), AT_ONCE)
                    .items();
            all.addAll(cut);
        } while (!cut.isEmpty());
        return all;
    }

    /** Everybody's page in every language, read once. */
    private void addPeople(List<PersonListItem> everybody, Map<FacilityId, String> codes, EditionFolder files)
            throws IOException {
        LocalDate today = Utc.today(clock);
        Map<CountryCode, Country> countries =
                places.countries().stream().collect(Collectors.toMap(Country::code, country -> country));
        Map<FacilityId, Optional<FacilityPage>> known = new ConcurrentHashMap<>();
        Map<FacilityId, List<Motion>> ahead = coming.ofAll(codes.keySet());
        Map<RulesFor, List<Guideline>> rules = new ConcurrentHashMap<>();
        for (int from = 0; from < everybody.size(); from += AT_ONCE) {
            List<PersonListItem> part = everybody.subList(from, Math.min(everybody.size(), from + AT_ONCE));
            Map<PersonId, MailingAddress> book =
                    addresses.of(part.stream().map(PersonListItem::id).toList(), today);
            List<Map<String, byte[]>> pages = part.parallelStream()
                    .map(item -> people.page(item.publicId())
                            .map(person -> {
                                MailingAddress address = Objects.requireNonNull(book.get(person.id()));
                                FacilityPage place = address instanceof Printable printable
                                        ? known.computeIfAbsent(printable.facility(), places::page)
                                                .orElse(null)
                                        : null;
                                Country country = countries.get(person.country());
                                return pages(
                                        new PersonPages.Known(
                                                person,
                                                address,
                                                place,
                                                place == null ? List.of() : ahead.getOrDefault(place.id(), List.of()),
                                                country == null ? 0 : country.postingDays()),
                                        rules,
                                        codes);
                            })
                            .orElse(Map.of()))
                    .toList();
            for (Map<String, byte[]> each : pages) {
                for (Map.Entry<String, byte[]> page : each.entrySet()) {
                    files.add(page.getKey(), page.getValue());
                }
            }
        }
    }

    private Map<String, byte[]> pages(
            PersonPages.Known known, Map<RulesFor, List<Guideline>> rules, Map<FacilityId, String> codes) {
        PersonPage person = known.person();
        String file = FolderLinks.personFile(person.publicId());
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (LanguageTag language : Languages.OFFERED) {
            FacilityId place = known.address() instanceof Printable printable ? printable.facility() : null;
            List<Guideline> own = place == null
                    ? List.of()
                    : rules.computeIfAbsent(
                            new RulesFor(person.country(), person.custody(), place, language),
                            key -> guidelines.forPerson(person.id(), Utc.today(clock), language));
            pages.put(
                    language.value() + "/" + file,
                    persons.page(known, own, new FolderLinks(file, codes), frames.words(language)));
        }
        if (person.picture()) {
            people.picture(person.publicId())
                    .map(Picture::bytes)
                    .ifPresent(bytes ->
                            pages.put(FolderLinks.PICTURES + person.publicId().value() + ".jpg", bytes));
        }
        return pages;
    }

    /** What rules for a person hang on. */
    private record RulesFor(
            CountryCode country,
            CustodyKind custody,
            @Nullable FacilityId place,
            LanguageTag language) {}

    /** All but the people's own pages. */
    private final class OneLanguage {

        private final EditionFolder files;
        private final Map<FacilityId, String> codes;
        private final DirectoryWords words;

        OneLanguage(EditionFolder files, Map<FacilityId, String> codes, DirectoryWords words) {
            this.files = files;
            this.codes = codes;
            this.words = words;
        }

        void write(List<PersonListItem> everybody) throws IOException {
            add(FolderLinks.HOME, lists.first(links(FolderLinks.HOME), words));
            add(FolderLinks.GUIDE, placePages.guide(links(FolderLinks.GUIDE), words));
            addCounts(null);
            for (CountryCode country : counts.countries()) {
                addCounts(country);
            }
            addCoverage(everybody.stream().map(PersonListItem::country).collect(Collectors.toSet()));
            String all = DirectoryNavigation.PLACES + "/index.html";
            add(all, placePages.all(links(all), words));
            for (FacilityListItem place : places.list(null)) {
                String file = DirectoryNavigation.place(place.code()) + ".html";
                add(file, placePages.one(place.code(), links(file), words).orElseThrow());
                if (place.people() > 0) {
                    lists(
                            place.nameIn(words.reader()),
                            all(PersonListLocation.of(PersonFilter.ALL.withFacility(place.id()))),
                            page -> FolderLinks.placeFile(place.code(), page));
                }
            }
            lists(words.text("reading.held"), all(PersonListLocation.START), FolderLinks::heldFile);
            lists(words.text("reading.everybody"), everybody, FolderLinks::everybodyFile);
            lists(
                    words.text("reading.writable"),
                    all(PersonListLocation.of(PersonFilter.ALL.withWritable(true))),
                    FolderLinks::writableFile);
            Month now = Utc.today(clock).getMonth();
            for (Month month : Month.values()) {
                List<PersonListItem> born =
                        Edition.this.all(PeoplePages.inMonth(month).filter(), words);
                months(born, month, page -> FolderLinks.birthdaysFile(month, page));
                if (month == now) {
                    months(
                            born,
                            month,
                            page -> page == 1
                                    ? ReadingNavigation.BIRTHDAYS + "/index.html"
                                    : FolderLinks.birthdaysFile(month, page));
                }
            }
            add(FolderLinks.SEARCH, folderPages.search(links(FolderLinks.SEARCH), words));
            add("names.js", folderPages.names(everybody, words));
            for (FolderChapter chapter : chapters) {
                for (Map.Entry<String, byte[]> page :
                        chapter.files(this::links, words).entrySet()) {
                    add(page.getKey(), page.getValue());
                }
            }
        }

        private void addCounts(@Nullable CountryCode country) throws IOException {
            String file = FolderLinks.countsFile(country);
            add(
                    file,
                    counts.day(CountsLocation.of(country), links(file), words)
                            .orElseGet(() -> counts.nothing(links(file), words)));
        }

        /** @param some in which there is anybody */
        private void addCoverage(Set<CountryCode> some) throws IOException {
            Links first = links(FolderLinks.COVERAGE);
            add(
                    FolderLinks.COVERAGE,
                    places.countries().stream()
                            .findFirst()
                            .map(country -> coverage.board(country.code(), false, some, first, words))
                            .orElseGet(() -> coverage.nothing(first, words)));
            for (CountryCode country : some) {
                String file = FolderLinks.coverageFile(country);
                add(file, coverage.board(country, true, some, links(file), words));
            }
        }

        private List<PersonListItem> all(PersonListLocation location) {
            return Edition.this.all(location.filter(), words);
        }

        private void lists(String title, List<PersonListItem> items, IntFunction<String> file) throws IOException {
            for (int page = 1; page == 1 || (page - 1) * FolderPages.ROWS < items.size(); page++) {
                add(file.apply(page), folderPages.list(title, items, page, file, links(file.apply(page)), words));
            }
        }

        private void months(List<PersonListItem> items, Month month, IntFunction<String> file) throws IOException {
            List<PersonListItem> inOrder = items.stream()
                    // of some the month is known, and not the day
                    .sorted(Comparator.comparing(
                            PersonListItem::birthday, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            for (int page = 1; page == 1 || (page - 1) * FolderPages.ROWS < inOrder.size(); page++) {
                String own = file.apply(page);
                if (!files.has(path(own))) {
                    add(own, folderPages.birthdays(month, inOrder, page, file, links(own), words));
                }
            }
        }

        private FolderLinks links(String file) {
            return new FolderLinks(file, codes);
        }

        private void add(String file, byte[] page) throws IOException {
            files.add(path(file), page);
        }

        private String path(String file) {
            return words.reader().value() + "/" + file;
        }
    }
}
