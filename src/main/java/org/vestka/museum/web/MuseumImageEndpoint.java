package org.vestka.museum.web;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumCode;
import org.vestka.shared.security.ForEveryone;

/** Pages of letters that everybody may read. No browser keeps them: a phone may be seized, and a consent may be withdrawn. */
@RestController
class MuseumImageEndpoint {

    private final Museum museum;

    MuseumImageEndpoint(Museum museum) {
        this.museum = museum;
    }

    @ForEveryone
    @GetMapping("/museum-images/{letter}/{page}")
    public ResponseEntity<byte[]> image(@PathVariable String letter, @PathVariable String page) {
        return answer(
                MuseumCode.parse(letter).flatMap(code -> number(page).flatMap(number -> museum.image(code, number))));
    }

    @ForEveryone
    @GetMapping("/museum-images/{letter}/{page}/small")
    public ResponseEntity<byte[]> small(@PathVariable String letter, @PathVariable String page) {
        return answer(
                MuseumCode.parse(letter).flatMap(code -> number(page).flatMap(number -> museum.small(code, number))));
    }

    private static Optional<Integer> number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(page)) : Optional.empty();
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> image) {
        return image.map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        // search engines keep what they have listed
                        .header("X-Robots-Tag", "noindex")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
