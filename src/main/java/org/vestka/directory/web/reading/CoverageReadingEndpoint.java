package org.vestka.directory.web.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.CountryCode;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.ui.coverage.CoverageLocation;
import org.vestka.shared.security.ForEveryone;

/** Who waits for letters, and who cannot be written to. */
@RestController
class CoverageReadingEndpoint {

    private static final String ADDRESS = "/" + ReadingNavigation.ROOT + "/{language}/" + DirectoryNavigation.COVERAGE;
    private static final int LAST_PAGE = 50_000;

    private final CoveragePages pages;
    private final Places places;
    private final PlainAnswers answers;

    CoverageReadingEndpoint(CoveragePages pages, Places places, PlainAnswers answers) {
        this.pages = pages;
        this.places = places;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(ADDRESS)
    public ResponseEntity<byte[]> board(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        Optional<CountryCode> country = CoverageLocation.read(parameters, places.countries());
        boolean chosen = parameters.containsKey("country");
        return answers.page(
                language,
                DirectoryNavigation.COVERAGE + country + chosen,
                parameters.isEmpty(),
                (links, words) -> country.map(known -> pages.board(known, chosen, List.of(), links, words))
                        .orElseGet(() -> pages.nothing(links, words)));
    }

    @ForEveryone
    @GetMapping(ADDRESS + "/apart")
    public ResponseEntity<byte[]> apart(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        Optional<CountryCode> country = CoverageLocation.read(parameters, places.countries());
        int page = number(parameters.getOrDefault("page", List.of()));
        return answers.page(
                language,
                DirectoryNavigation.COVERAGE + "/apart" + country + page,
                false,
                (links, words) -> country.map(known -> pages.apart(known, page, links, words))
                        .orElseGet(() -> pages.nothing(links, words)));
    }

    private static int number(List<String> given) {
        return given.stream()
                .findFirst()
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(text -> Math.min(LAST_PAGE, Integer.parseInt(text)))
                .orElse(1);
    }
}
