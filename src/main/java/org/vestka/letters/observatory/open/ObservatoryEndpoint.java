package org.vestka.letters.observatory.open;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.web.open.OpenAnswers;
import org.vestka.directory.web.open.OpenQuestion;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/** What gets through, as data: the same numbers as the pages. */
@RestController
class ObservatoryEndpoint {

    private static final String ROOT = "/api/v1/";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ObservatoryAnswers observatory;
    private final Places places;
    private final OpenAnswers answers;

    ObservatoryEndpoint(ObservatoryAnswers observatory, Places places, OpenAnswers answers) {
        this.observatory = observatory;
        this.places = places;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(ROOT + ObservatoryNavigation.ROOT)
    public ResponseEntity<byte[]> board(@RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> board(OpenQuestion.read(parameters, "country", "year", "lang"))
                .map(answers::json)
                .orElseGet(answers::missing));
    }

    /** @param table one of {@link ObservatoryCsv#TABLES} */
    @ForEveryone
    @GetMapping(ROOT + ObservatoryNavigation.ROOT + "/{table}.csv")
    public ResponseEntity<byte[]> boardTable(
            @PathVariable String table, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> board(OpenQuestion.read(parameters, "country", "year", "lang"))
                .filter(board -> ObservatoryCsv.TABLES.contains(table))
                .map(board -> file(
                        "observatory-%s-%s-%s".formatted(table, board.country(), board.language()),
                        ObservatoryCsv.of(board, table)))
                .orElseGet(answers::missing));
    }

    @ForEveryone
    @GetMapping(ROOT + ObservatoryNavigation.PLACES + "/{code}")
    public ResponseEntity<byte[]> place(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> place(code, OpenQuestion.read(parameters, "beside", "lang"))
                .map(answers::json)
                .orElseGet(answers::missing));
    }

    /** @param table one of {@link ObservatoryCsv#PLACE_TABLES} */
    @ForEveryone
    @GetMapping(ROOT + ObservatoryNavigation.PLACES + "/{code}/{table}.csv")
    public ResponseEntity<byte[]> placeTable(
            @PathVariable String code,
            @PathVariable String table,
            @RequestParam MultiValueMap<String, String> parameters) {
        return answers.answer(() -> place(code, OpenQuestion.read(parameters, "beside", "lang"))
                .filter(place -> ObservatoryCsv.PLACE_TABLES.contains(table))
                .map(place -> file(
                        "observatory-%s-%s-%s".formatted(table, place.code(), place.language()),
                        ObservatoryCsv.of(place, table)))
                .orElseGet(answers::missing));
    }

    private ResponseEntity<byte[]> file(String name, String text) {
        return answers.file(CSV, name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws OpenQuestion.Unreadable for a country that there is not */
    private Optional<OpenObservatory> board(OpenQuestion question) {
        LanguageTag language = question.language();
        List<CountryCode> all = places.countries().stream().map(Country::code).toList();
        @Nullable
        CountryCode asked = question.value("country", "the code of a country, as in BY", text -> all.stream()
                .filter(code -> code.value().equals(text))
                .findFirst());
        @Nullable
        Integer year = question.value(
                "year",
                "a year, as in 2025",
                text -> text.matches("[12][0-9]{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
        return Optional.ofNullable(asked)
                .or(() -> all.stream().findFirst())
                .map(country -> observatory.board(country, year, language))
                // of a year of which nothing is told no other is answered
                .filter(board -> Objects.equals(board.year(), year));
    }

    private Optional<OpenObservatoryPlace> place(String code, OpenQuestion question) {
        LanguageTag language = question.language();
        @Nullable
        FacilityPage beside = question.value("beside", "the code of a place that is known here", places::page);
        return places.page(code).map(place -> observatory.place(place, beside, language));
    }
}
