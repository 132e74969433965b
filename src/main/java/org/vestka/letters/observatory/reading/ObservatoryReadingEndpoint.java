package org.vestka.letters.observatory.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.web.reading.PlainAnswers;
import org.vestka.letters.observatory.ui.ObservatoryLocation;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;
import org.vestka.shared.security.ForEveryone;

/** What gets through, without script. */
@RestController
class ObservatoryReadingEndpoint {

    private static final String BELOW = "/" + ReadingNavigation.ROOT + "/{language}/";

    private final ObservatoryPages pages;
    private final Places places;
    private final PlainAnswers answers;

    ObservatoryReadingEndpoint(ObservatoryPages pages, Places places, PlainAnswers answers) {
        this.pages = pages;
        this.places = places;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(BELOW + ObservatoryNavigation.ROOT)
    public ResponseEntity<byte[]> board(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        Optional<ObservatoryLocation> asked = ObservatoryLocation.read(parameters, places.countries());
        boolean chosen = parameters.containsKey("country") || parameters.containsKey("year");
        return answers.page(
                language,
                ObservatoryNavigation.ROOT + asked + chosen,
                parameters.isEmpty(),
                (links, words) -> pages.board(asked, chosen, links, words));
    }

    @ForEveryone
    @GetMapping(BELOW + ObservatoryNavigation.METHOD)
    public ResponseEntity<byte[]> method(@PathVariable String language) {
        return answers.page(
                language,
                ObservatoryNavigation.METHOD,
                true,
                (links, words) -> pages.method(links, words, ObservatoryNavigation.METHOD + ".html"));
    }

    @ForEveryone
    @GetMapping(BELOW + ObservatoryNavigation.PLACES + "/{code}")
    public ResponseEntity<byte[]> place(
            @PathVariable String language,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters) {
        String beside = parameters.getOrDefault("beside", List.of("")).getFirst();
        return answers.page(
                language,
                ObservatoryNavigation.compare(code, beside),
                parameters.isEmpty(),
                (links, words) -> pages.place(code, beside, links, words),
                pages::missing);
    }
}
