package org.vestka.directory.web.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;

/**
 * Marks forms of pages without cookies as ours: for which page, and on which hour they were made. Everybody who reads the page
 * in that hour has the same, so it tells nobody apart.
 */
@Component
class FormStamps {

    /** Somebody may think for long, or lose the line. */
    private static final Duration VALIDITY = Duration.ofHours(12);

    private static final int BYTES = 18;

    private final ServerSecret secret;
    private final Clock clock;

    FormStamps(ServerSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    String of(String path) {
        return stamp(path, hour(clock.instant()));
    }

    boolean fits(String path, String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || dot > 9 || !stamp.substring(0, dot).matches("[0-9]+")) {
            return false;
        }
        long made = Long.parseLong(stamp.substring(0, dot));
        long now = hour(clock.instant());
        return made <= now
                && now - made <= VALIDITY.toHours()
                && MessageDigest.isEqual(
                        stamp.getBytes(StandardCharsets.UTF_8),
                        stamp(path, made).getBytes(StandardCharsets.UTF_8));
    }

    private String stamp(String path, long hour) {
        byte[] keyed = secret.authenticate("form", (hour + "\n" + path).getBytes(StandardCharsets.UTF_8));
        return hour + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(keyed, BYTES));
    }

    private static long hour(Instant instant) {
        return instant.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }
}
