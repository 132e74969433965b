package org.vestka.directory.web.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.PeopleOfDay;
import org.vestka.directory.counts.PersonOfDay;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.TrendPoint;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.counts.Citation;
import org.vestka.directory.ui.counts.Citations;
import org.vestka.directory.ui.counts.CountRows;
import org.vestka.directory.ui.counts.CountWords;
import org.vestka.directory.ui.counts.TrendNumbers;
import org.vestka.directory.ui.people.PeopleChoices.Option;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/** Numbers of any day to read, and the people behind them. */
@Component
public class CountsPages {

    private static final int ROWS = 48;

    private final Counts counts;
    private final Places places;
    private final Citations citations;
    private final CountryWords called;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    CountsPages(
            Counts counts,
            Places places,
            Citations citations,
            CountryWords called,
            Frames frames,
            Templates templates,
            Clock clock) {
        this.counts = counts;
        this.places = places;
        this.citations = citations;
        this.called = called;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    /** In which countries anybody is counted; none where that is one alone. */
    List<CountryCode> countries() {
        List<CountryCode> all = counts.countries();
        return all.size() < 2 ? List.of() : all;
    }

    /** Empty while there is no country or no body. */
    Optional<byte[]> day(CountsLocation location, Links links, DirectoryWords words) {
        return counts.question(location)
                .map(question -> day(question, location, links, called.of(question.country(), words)));
    }

    private byte[] day(CountQuestion question, CountsLocation location, Links links, DirectoryWords words) {
        boolean chosen = location.day() != null;
        boolean asked = chosen || location.country() != null || location.body() != null;
        List<DesignatingBody> bodies = counts.bodies();
        List<Country> countries = places.countries();
        CountWords said = new CountWords(words, places.regions());
        Citation citation = citations.of(question, bodies, countries, words);
        String application = DirectoryNavigation.counts(question);
        Here here = new Here(
                DirectoryNavigation.COUNTS,
                asked ? application.substring(application.indexOf('?')) : "",
                application,
                FolderLinks.countsFile(location.country()));
        Map<CountBy, CountTable> tables = counts.tables(question);
        boolean nobody = tables.values().stream().allMatch(table -> table.rows().isEmpty());
        List<CountsReading.Table> shown = new ArrayList<>();
        for (CountBy by : CountBy.values()) {
            CountTable table = tables.get(by);
            if (table != null && !table.rows().isEmpty()) {
                CountRows.Table rows = CountRows.table(table, said);
                shown.add(new CountsReading.Table(
                        rows, files(question, UrlWord.of(by), rows.title(), citation, links, words)));
            }
        }
        @Nullable Statement told = nobody ? null : counts.statement(question);
        String trend = words.text("counts.trend.heading");
        String statement = words.text("counts.statement.heading");
        return templates.page(
                "counts",
                new CountsReading(
                        frames.of(here, links, words, !chosen, null),
                        question,
                        words.text("counts.lead", citation.body(), words.dates().exact(question.day())),
                        said.another(location, question),
                        inCountries(question, countries, links, words),
                        links.application(here) == null ? null : choices(links, bodies, countries, words),
                        told == null ? List.of() : CountRows.statement(told, said),
                        told == null ? null : said.held(told),
                        files(question, "statement", statement, citation, links, words),
                        counts.trend(question).reversed().stream()
                                .map(point -> trend(point, question, links, words))
                                .toList(),
                        files(question, "trend", trend, citation, links, words),
                        shown));
    }

    private List<CountsReading.InCountry> inCountries(
            CountQuestion question, List<Country> countries, Links links, DirectoryWords words) {
        List<CountryCode> counted = countries();
        return countries.stream()
                .filter(country -> counted.contains(country.code()))
                .map(country -> new CountsReading.InCountry(
                        country.nameIn(words.reader()),
                        country.code().equals(question.country()) ? null : links.countsIn(country.code())))
                .toList();
    }

    private CountsReading.Choices choices(
            Links links, List<DesignatingBody> bodies, List<Country> countries, DirectoryWords words) {
        return new CountsReading.Choices(
                String.valueOf(links.chapter(DirectoryNavigation.COUNTS)),
                Counts.FIRST.toString(),
                Utc.today(clock).toString(),
                bodies.size() < 2
                        ? List.of()
                        : bodies.stream()
                                .map(body -> new Option(body.code(), Labels.in(words.reader(), body.names())))
                                .toList(),
                countries.size() < 2
                        ? List.of()
                        : countries.stream()
                                .map(country -> new Option(country.code().value(), country.nameIn(words.reader())))
                                .toList());
    }

    private static CountsReading.Files files(
            CountQuestion question, String table, String title, Citation citation, Links links, DirectoryWords words) {
        return new CountsReading.Files(links.countsFile(question, table), citation.of(title, words));
    }

    private static CountsReading.Trend trend(
            TrendPoint point, CountQuestion question, Links links, DirectoryWords words) {
        CountQuestion day = question.on(point.day());
        return new CountsReading.Trend(
                words.dates().exact(point.day()),
                links.counts(day),
                TrendNumbers.of(point, filter -> links.peopleOfDay(day, filter, 1), words));
    }

    /**
     * Empty while there is no country or no body.
     *
     * @param page from 1
     */
    Optional<byte[]> people(CountsLocation location, int page, Links links, DirectoryWords words) {
        return counts.question(location)
                .map(question -> people(question, location, page, links, called.of(question.country(), words)));
    }

    private byte[] people(
            CountQuestion question, CountsLocation location, int page, Links links, DirectoryWords words) {
        PeopleOfDay people = counts.people(question, location.filter(), words.reader(), (page - 1) * ROWS, ROWS);
        String application = DirectoryNavigation.peopleOfDay(question, location.filter());
        Here here = new Here(
                DirectoryNavigation.COUNTS + "/people",
                application.substring(application.indexOf('?')) + (page > 1 ? "&page=" + page : ""),
                application,
                "");
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(people.people().stream()
                .flatMap(one -> Stream.ofNullable(one.facility()))
                .distinct()
                .toList());
        return templates.page(
                "peopleOfDay",
                new PeopleOfDayReading(
                        frames.of(here, links, words, false, null),
                        words.text("counts.people.heading", people.all()),
                        new CountWords(words, places.regions())
                                .whom(question, location.filter(), people, counts.bodies()),
                        new CountWords(words, places.regions()).another(location, question),
                        links.counts(question),
                        people.people().stream()
                                .map(one -> row(one, names, links, words))
                                .toList(),
                        people.all() == 0,
                        new CountWords(words, places.regions()).hidden(people),
                        page > 1 ? links.peopleOfDay(question, location.filter(), page - 1) : null,
                        (long) page * ROWS < people.named()
                                ? links.peopleOfDay(question, location.filter(), page + 1)
                                : null));
    }

    private static PeopleOfDayReading.Row row(
            PersonOfDay one, Map<FacilityId, Map<LanguageTag, String>> names, Links links, DirectoryWords words) {
        String name = one.person().originalName();
        @Nullable Map<LanguageTag, String> place = one.facility() == null ? null : names.get(one.facility());
        String custody = words.custody(one.custody());
        return new PeopleOfDayReading.Row(
                links.person(one.person().publicId()),
                name,
                DirectoryWords.languageOf(name, one.person().names()),
                DirectoryWords.otherName(name, words.reader(), one.person().names()),
                place == null ? custody : custody + " · " + Labels.in(words.reader(), place));
    }

    /** There is nothing to count yet. */
    byte[] nothing(Links links, DirectoryWords words) {
        String path = DirectoryNavigation.COUNTS;
        return templates.page(
                "missing",
                new MissingReading(
                        frames.of(new Here(path, "", path, path + ".html"), links, words, false, null),
                        words.text("counts.empty.title"),
                        words.text("counts.empty.text"),
                        words.text("places.heading"),
                        links.places()));
    }
}
