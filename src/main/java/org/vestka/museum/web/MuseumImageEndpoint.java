package org.vestka.museum.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumCode;
import org.vestka.shared.security.ForEveryone;

/**
 * Pages of letters that everybody may read. No browser keeps them: a phone may be seized, and a consent may be withdrawn. Written
 * here and now, so many at once: a page is a megabyte for as long as somebody slow reads it.
 */
@RestController
class MuseumImageEndpoint {

    private static final int AT_ONCE = 64;
    /** Of some ten kilobytes each. */
    private static final int SMALL_AT_ONCE = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Museum museum;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore freeForSmall = new Semaphore(SMALL_AT_ONCE);

    MuseumImageEndpoint(Museum museum) {
        this.museum = museum;
    }

    @ForEveryone
    @GetMapping("/museum-images/{letter}/{page}")
    public void image(@PathVariable String letter, @PathVariable String page, HttpServletResponse answer)
            throws IOException {
        answer(answer, free, () -> MuseumCode.parse(letter)
                .flatMap(code -> number(page).flatMap(number -> museum.image(code, number))));
    }

    @ForEveryone
    @GetMapping("/museum-images/{letter}/{page}/small")
    public void small(@PathVariable String letter, @PathVariable String page, HttpServletResponse answer)
            throws IOException {
        answer(answer, freeForSmall, () -> MuseumCode.parse(letter)
                .flatMap(code -> number(page).flatMap(number -> museum.small(code, number))));
    }

    private static Optional<Integer> number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(page)) : Optional.empty();
    }

    /** Waits a while for its turn: a browser does not ask for a picture twice. */
    private static void answer(HttpServletResponse answer, Semaphore free, Supplier<Optional<byte[]>> image)
            throws IOException {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                busy(answer);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            busy(answer);
            return;
        }
        try {
            Optional<byte[]> jpeg = image.get();
            if (jpeg.isEmpty()) {
                answer.setStatus(HttpStatus.NOT_FOUND.value());
                return;
            }
            answer.setContentType(MediaType.IMAGE_JPEG_VALUE);
            answer.setContentLength(jpeg.get().length);
            // search engines keep what they have listed
            answer.setHeader("X-Robots-Tag", "noindex");
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            answer.getOutputStream().write(jpeg.get());
        } finally {
            free.release();
        }
    }

    private static void busy(HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()));
        answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
