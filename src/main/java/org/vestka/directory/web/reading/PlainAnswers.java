package org.vestka.directory.web.reading;

import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.ForProxies;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** Plain pages, of other modules too, that everybody gets alike in a language, made once and kept for a while. */
@Component
public class PlainAnswers {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Frames frames;
    private final RenderedPages rendered;

    PlainAnswers(Frames frames, RenderedPages rendered) {
        this.frames = frames;
        this.rendered = rendered;
    }

    /**
     * @param language as it stands in the address; of one that is not offered there is no page
     * @param address what tells the page from all others in its language
     * @param forCrowds whether a proxy may write it down: not what somebody made up
     */
    public ResponseEntity<byte[]> page(
            String language, String address, boolean forCrowds, BiFunction<Links, DirectoryWords, byte[]> make) {
        return page(
                language,
                address,
                forCrowds,
                (links, words) -> Optional.of(make.apply(links, words)),
                // it is never asked for
                make);
    }

    /**
     * The same of a page that there may not be.
     *
     * @param missing says so
     */
    public ResponseEntity<byte[]> page(
            String language,
            String address,
            boolean forCrowds,
            BiFunction<Links, DirectoryWords, Optional<byte[]>> make,
            BiFunction<Links, DirectoryWords, byte[]> missing) {
        Optional<LanguageTag> known = Languages.OFFERED.stream()
                .filter(offered -> offered.value().equals(language))
                .findFirst();
        if (known.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Links links = new ServedLinks(known.get());
        DirectoryWords words = frames.words(known.get());
        Rendered page = rendered.get(language + "/" + address, "", () -> make.apply(links, words)
                .map(found -> new Rendered(true, found))
                .orElseGet(() -> new Rendered(false, missing.apply(links, words))));
        // as all plain pages: devices keep nothing, a proxy of ours a minute
        return ResponseEntity.status(page.found() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .headers(forCrowds && page.found() ? ForProxies.kept(RenderedPages.LONGEST) : ForProxies.unkept())
                .contentType(HTML)
                .eTag(page.tag())
                .body(page.plain());
    }
}
