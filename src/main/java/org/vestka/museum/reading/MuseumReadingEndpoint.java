package org.vestka.museum.reading;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.web.reading.PlainAnswers;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.ui.MuseumLocation;
import org.vestka.museum.ui.MuseumNavigation;
import org.vestka.shared.security.ForEveryone;

/** The museum, without script. */
@RestController
class MuseumReadingEndpoint {

    private static final String BELOW = "/" + ReadingNavigation.ROOT + "/{language}/";

    private final MuseumReadingPages pages;
    private final PlainAnswers answers;

    MuseumReadingEndpoint(MuseumReadingPages pages, PlainAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(BELOW + MuseumNavigation.ROOT)
    public ResponseEntity<byte[]> list(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        MuseumLocation asked = MuseumLocation.read(parameters);
        int page = MuseumLocation.page(parameters);
        return answers.page(
                language,
                asked.href() + "#" + page,
                // whose consent ends is gone at once, from no proxy later
                false,
                (links, words) -> pages.list(asked, page, links, words));
    }

    @ForEveryone
    @GetMapping(BELOW + MuseumNavigation.ROOT + "/{letter}")
    public ResponseEntity<byte[]> letter(@PathVariable String language, @PathVariable String letter) {
        return answers.page(
                language,
                MuseumNavigation.ROOT + "/" + letter,
                false,
                (links, words) -> MuseumCode.parse(letter).flatMap(code -> pages.letter(code, links, words)),
                pages::missing);
    }
}
