package org.vestka.directory.web.open;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.UrlWord;
import org.vestka.directory.attention.CoverageBoard;
import org.vestka.directory.attention.CoverageBoards;
import org.vestka.directory.attention.CoverageTally;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;

/** Who waits for letters, as data: the same query and the same words as the page. */
@RestController
class CoverageEndpoint {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private final CoverageBoards boards;
    private final Places places;
    private final Texts texts;
    private final CountryWords called;
    private final OpenAnswers answers;
    private final Terms terms;

    CoverageEndpoint(
            CoverageBoards boards, Places places, Texts texts, CountryWords called, OpenAnswers answers, Terms terms) {
        this.boards = boards;
        this.places = places;
        this.texts = texts;
        this.called = called;
        this.answers = answers;
        this.terms = terms;
    }

    /**
     * The board of a country.
     *
     * @param floor posted letters that each person should get in the period
     * @param from first day of the period
     * @param until its last day
     * @param campaign whether the period is a campaign's and no month
     * @param months a year of them, the oldest first; the last one goes on
     */
    record Coverage(
            LocalDate day,
            Terms.Licence licence,
            String language,
            String country,
            int floor,
            LocalDate from,
            LocalDate until,
            boolean campaign,
            CoverageTally all,
            List<CoverageOfGroup> places,
            List<CoverageOfGroup> custody,
            List<CoverageApart> apart,
            List<CoverageOfMonth> months) {}

    /** @param value code of a place or word of a kind of custody */
    record CoverageOfGroup(String value, String label, CoverageTally tally) {}

    record CoverageApart(String reason, String label, int people) {}

    /** @param month {@code 2026-11} */
    record CoverageOfMonth(String month, int people, int none, int letters, boolean whole) {}

    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/coverage")
    public ResponseEntity<byte[]> coverage(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "country", "lang");
            LanguageTag language = question.language();
            return country(question)
                    .map(country -> answers.json(read(country, language)))
                    .orElseGet(answers::missing);
        });
    }

    /** @param table one of {@link CoverageCsv#TABLES} */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/coverage/{table}.csv")
    public ResponseEntity<byte[]> table(
            @PathVariable String table, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> {
            OpenQuestion question = OpenQuestion.read(parameters, "country", "lang");
            LanguageTag language = question.language();
            return country(question)
                    .filter(country -> CoverageCsv.TABLES.contains(table))
                    .map(country -> read(country, language))
                    .map(coverage -> answers.file(
                            CSV,
                            "coverage-%s-%s-%s-%s.csv".formatted(table, coverage.country(), language, coverage.day()),
                            CoverageCsv.of(coverage, table).getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(answers::missing);
        });
    }

    /** @throws OpenQuestion.Unreadable for a country that there is not */
    private Optional<CountryCode> country(OpenQuestion question) {
        List<Country> all = places.countries();
        @Nullable
        CountryCode asked = question.value("country", "the code of a country, as in BY", text -> all.stream()
                .map(Country::code)
                .filter(code -> code.value().equals(text))
                .findFirst());
        return asked != null
                ? Optional.of(asked)
                : all.stream().map(Country::code).findFirst();
    }

    private Coverage read(CountryCode country, LanguageTag language) {
        DirectoryWords words = called.of(country, new DirectoryWords(language, texts));
        CoverageBoard board = boards.of(country);
        List<FacilityId> known = board.places().stream()
                .flatMap(place -> Stream.ofNullable(place.place()))
                .toList();
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(known);
        Map<FacilityId, String> codes = places.codes(known);
        return new Coverage(
                board.day(),
                terms.licence(),
                language.value(),
                country.value(),
                board.floor().letters(),
                board.floor().period().from(),
                board.floor().period().until(),
                board.floor().campaign(),
                board.all(),
                board.places().stream()
                        .map(of -> place(of, codes, names, words))
                        .toList(),
                board.custody().stream().map(of -> custody(of, words)).toList(),
                board.apart().stream()
                        .map(apart -> new CoverageApart(
                                UrlWord.of(apart.why()),
                                words.reachability(apart.why(), Publication.PUBLIC),
                                apart.people()))
                        .toList(),
                board.months().stream()
                        .map(month -> new CoverageOfMonth(
                                month.month().toString(), month.people(), month.none(), month.letters(), month.whole()))
                        .toList());
    }

    private static CoverageOfGroup place(
            CoverageBoard.OfPlace of,
            Map<FacilityId, String> codes,
            Map<FacilityId, Map<LanguageTag, String>> names,
            DirectoryWords words) {
        FacilityId place = of.place();
        return place == null
                ? new CoverageOfGroup("", words.text("coverage.place.unknown"), of.tally())
                : new CoverageOfGroup(
                        codes.getOrDefault(place, ""),
                        Labels.in(words.reader(), names.getOrDefault(place, Map.of())),
                        of.tally());
    }

    private static CoverageOfGroup custody(CoverageBoard.OfCustody of, DirectoryWords words) {
        return new CoverageOfGroup(UrlWord.of(of.kind()), words.custody(of.kind()), of.tally());
    }
}
