package org.vestka.directory.web.open;

import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vestka.directory.web.ForProxies;
import org.vestka.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * How data is answered. As with plain pages nobody's device keeps anything, a proxy of ours keeps a minute, and whoever has a
 * copy asks with its tag whether it still holds.
 */
@Component
public class OpenAnswers {

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;
    private static final int DIGEST = 16;
    /** Counted for all together, in memory: who asks is never looked at. What one visitor may take is the proxy's to say. */
    private static final int AT_ONCE = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore free = new Semaphore(AT_ONCE);

    private final JsonMapper json;

    OpenAnswers(JsonMapper json) {
        this.json = json;
    }

    /** What went wrong, as RFC 9457 has it. */
    record Problem(int status, String title) {}

    /** @throws OpenQuestion.Unreadable is answered, never thrown */
    public ResponseEntity<byte[]> answer(Supplier<ResponseEntity<byte[]>> make) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try {
            return make.get();
        } catch (OpenQuestion.Unreadable e) {
            return problem(HttpStatus.BAD_REQUEST, e.text());
        } finally {
            free.release();
        }
    }

    public ResponseEntity<byte[]> json(Object value) {
        return bytes(MediaType.APPLICATION_JSON, json.writeValueAsBytes(value));
    }

    ResponseEntity<byte[]> bytes(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .headers(ForProxies.kept(LONGEST))
                .contentType(type)
                .eTag(HexFormat.of().formatHex(Sha256.of(bytes), 0, DIGEST))
                .body(bytes);
    }

    /** To be kept under a name. */
    public ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ResponseEntity<byte[]> answer = bytes(type, bytes);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** The same for what never was and for what is not shown. */
    public ResponseEntity<byte[]> missing() {
        return problem(HttpStatus.NOT_FOUND, "There is nothing here, or nothing that is shown.");
    }

    ResponseEntity<byte[]> problem(HttpStatus status, String title) {
        return unkept(status).contentType(PROBLEM).body(json.writeValueAsBytes(new Problem(status.value(), title)));
    }

    /**
     * Who or what is asked for stands elsewhere now. Nobody keeps that, not even for a moment: two records that were made one can be
     * taken apart again.
     *
     * @param path with a leading slash
     */
    ResponseEntity<byte[]> elsewhere(String path) {
        return unkept(HttpStatus.PERMANENT_REDIRECT).location(URI.create(path)).build();
    }

    /** All together ask for more than is made at once. */
    ResponseEntity<byte[]> busy() {
        ResponseEntity<byte[]> answer =
                problem(HttpStatus.SERVICE_UNAVAILABLE, "Much is being asked for: try again in a minute.");
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "60")
                .body(Objects.requireNonNull(answer.getBody()));
    }

    private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
        return ResponseEntity.status(status).headers(ForProxies.unkept());
    }
}
