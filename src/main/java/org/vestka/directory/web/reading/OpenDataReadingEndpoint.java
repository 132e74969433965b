package org.vestka.directory.web.reading;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.security.ForEveryone;

/** The page about open data, and the card for other sites. */
@RestController
class OpenDataReadingEndpoint {

    private static final String LANGUAGE = "/" + ReadingNavigation.ROOT + "/{language}/";

    private final OpenDataPages pages;
    private final CardPages cards;
    private final PlainAnswers answers;

    OpenDataReadingEndpoint(OpenDataPages pages, CardPages cards, PlainAnswers answers) {
        this.pages = pages;
        this.cards = cards;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(LANGUAGE + ReadingNavigation.OPEN_DATA)
    public ResponseEntity<byte[]> openData(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        return answers.page(
                language,
                ReadingNavigation.OPEN_DATA,
                parameters.isEmpty(),
                (links, words) -> pages.page(links, words));
    }

    /** The one page that other sites may show within their own. */
    @ForEveryone
    @GetMapping(LANGUAGE + ReadingNavigation.CARD)
    public ResponseEntity<byte[]> card(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        String country = cards.known(parameters.getFirst("country"));
        return answers.page(
                language,
                ReadingNavigation.CARD + country,
                parameters.size() <= (country.isEmpty() ? 0 : 1),
                (links, words) -> cards.card(country, links, words));
    }
}
