package org.vestka.directory.web.reading;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.web.ForProxies;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.security.ForEveryone;

/** The page about open data, and the card for other sites. */
@RestController
class OpenDataReadingEndpoint {

    private static final String LANGUAGE = "/" + ReadingNavigation.ROOT + "/{language}/";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final OpenDataPages pages;
    private final CardPages cards;
    private final Frames frames;
    private final RenderedPages rendered;

    OpenDataReadingEndpoint(OpenDataPages pages, CardPages cards, Frames frames, RenderedPages rendered) {
        this.pages = pages;
        this.cards = cards;
        this.frames = frames;
        this.rendered = rendered;
    }

    @ForEveryone
    @GetMapping(LANGUAGE + ReadingNavigation.OPEN_DATA)
    public ResponseEntity<byte[]> openData(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> parameters) {
        return page(
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
        return page(
                language,
                ReadingNavigation.CARD + country,
                parameters.size() <= (country.isEmpty() ? 0 : 1),
                (links, words) -> cards.card(country, links, words));
    }

    /** @param forCrowds whether a proxy may write it down: not what somebody made up */
    private ResponseEntity<byte[]> page(
            String language, String address, boolean forCrowds, BiFunction<Links, DirectoryWords, byte[]> make) {
        Optional<LanguageTag> known = Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(language))
                .findFirst();
        if (known.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Rendered page = rendered.get(
                language + "/" + address,
                () -> new Rendered(true, make.apply(new ServedLinks(known.get()), frames.words(known.get()))));
        // as all plain pages: devices keep nothing, a proxy of ours a minute
        return ResponseEntity.status(HttpStatus.OK)
                .headers(forCrowds ? ForProxies.kept(RenderedPages.LONGEST) : ForProxies.unkept())
                .contentType(HTML)
                .eTag(page.tag())
                .body(page.plain());
    }
}
