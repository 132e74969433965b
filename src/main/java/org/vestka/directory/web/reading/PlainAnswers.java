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

/** Plain pages that everybody gets alike in a language, made once and kept for a while. */
@Component
class PlainAnswers {

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
    ResponseEntity<byte[]> page(
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
