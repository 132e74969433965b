package org.vestka.directory.web.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.attention.ApartPerson;
import org.vestka.directory.attention.CoverageBoard;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.coverage.CoverageRows;
import org.vestka.directory.ui.people.PeopleChoices.Option;
import org.vestka.shared.LanguageTag;

/** Who waits for letters, to read. */
@Component
class CoveragePages {

    private static final int ROWS = 48;

    private final CoverageBoards boards;
    private final Places places;
    private final CountryWords called;
    private final Frames frames;
    private final Templates templates;

    CoveragePages(CoverageBoards boards, Places places, CountryWords called, Frames frames, Templates templates) {
        this.boards = boards;
        this.places = places;
        this.called = called;
        this.frames = frames;
        this.templates = templates;
    }

    /**
     * @param chosen whether somebody asked for just this country
     * @param beside the countries that have pages beside this one where nothing can be asked, this one among them
     */
    byte[] board(CountryCode country, boolean chosen, Collection<CountryCode> beside, Links links, DirectoryWords own) {
        DirectoryWords words = called.of(country, own);
        CoverageBoard board = boards.of(country);
        String path = DirectoryNavigation.COVERAGE;
        Here here = new Here(
                path,
                chosen ? "?country=" + country : "",
                chosen ? DirectoryNavigation.coverage(country) : path,
                chosen ? FolderLinks.coverageFile(country) : FolderLinks.COVERAGE);
        boolean asked = links.application(here) != null;
        List<Country> countries = places.countries();
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(board.places().stream()
                .flatMap(place -> Stream.ofNullable(place.place()))
                .toList());
        List<CoverageReading.Part> parts = new ArrayList<>();
        if (board.all().people() > 0) {
            parts.add(part(CoverageRows.places(board, names, words), "places", null, null, country, asked, words));
            parts.add(part(CoverageRows.custody(board, words), "custody", null, null, country, asked, words));
        }
        parts.add(part(
                CoverageRows.months(board, words),
                "trend",
                null,
                words.text("coverage.trend.last"),
                country,
                asked,
                words));
        CoverageRows.Table apart = CoverageRows.apart(board, words);
        parts.add(part(
                apart,
                "apart",
                words.text(apart.rows().isEmpty() ? "coverage.apart.none" : "coverage.apart.lead"),
                null,
                country,
                asked,
                words));
        return templates.page(
                "coverage",
                new CoverageReading(
                        frames.of(here, links, words, !chosen, null),
                        CoverageRows.lead(board, countries, words),
                        CoverageRows.floor(board, words),
                        board.all().people() == 0,
                        country.value(),
                        asked && countries.size() > 1
                                ? countries.stream()
                                        .map(each -> new Option(each.code().value(), each.nameIn(words.reader())))
                                        .toList()
                                : List.of(),
                        asked || beside.size() < 2
                                ? List.of()
                                : countries.stream()
                                        .filter(each -> beside.contains(each.code()))
                                        .map(each -> new CountsReading.InCountry(
                                                each.nameIn(words.reader()),
                                                each.code().equals(country)
                                                        ? null
                                                        : links.chapter(DirectoryNavigation.coverage(each.code()))))
                                        .toList(),
                        asked ? links.chapter(path) : null,
                        parts,
                        asked && !apart.rows().isEmpty()
                                ? links.chapter(DirectoryNavigation.coverageApart(country))
                                : null));
    }

    private static CoverageReading.Part part(
            CoverageRows.Table table,
            String file,
            @Nullable String before,
            @Nullable String after,
            CountryCode country,
            boolean asked,
            DirectoryWords words) {
        return new CoverageReading.Part(
                table,
                before,
                after,
                asked ? "/" + DirectoryNavigation.coverageFile(country, file, words.reader()) : null);
    }

    /** @param page from 1 */
    byte[] apart(CountryCode country, int page, Links links, DirectoryWords own) {
        DirectoryWords words = called.of(country, own);
        String way = DirectoryNavigation.coverageApart(country);
        List<ApartPerson> read = boards.apart(country, (page - 1) * ROWS, ROWS + 1);
        Here here = new Here(
                DirectoryNavigation.COVERAGE + "/apart",
                "?country=" + country + (page > 1 ? "&page=" + page : ""),
                way,
                "");
        return templates.page(
                "apart",
                new ApartReading(
                        frames.of(here, links, words, false, null),
                        read.stream()
                                .limit(ROWS)
                                .map(each -> row(each, links, words))
                                .toList(),
                        page > 1 ? links.chapter(way + (page > 2 ? "&page=" + (page - 1) : "")) : null,
                        read.size() > ROWS ? links.chapter(way + "&page=" + (page + 1)) : null));
    }

    private static ApartReading.Row row(ApartPerson apart, Links links, DirectoryWords words) {
        String name = apart.person().originalName();
        return new ApartReading.Row(
                links.person(apart.person().publicId()),
                name,
                DirectoryWords.languageOf(name, apart.person().names()),
                DirectoryWords.otherName(name, words.reader(), apart.person().names()),
                words.reachability(apart.why(), apart.person().publication()));
    }

    /** There is no country yet. */
    byte[] nothing(Links links, DirectoryWords words) {
        String path = DirectoryNavigation.COVERAGE;
        return templates.page(
                "missing",
                new MissingReading(
                        frames.of(new Here(path, "", path, path + ".html"), links, words, false, null),
                        words.text("coverage.nobody"),
                        words.text("coverage.nobody.what"),
                        words.text("places.heading"),
                        links.places()));
    }
}
