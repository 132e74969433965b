package org.vestka.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.shared.security.ServerSecret;

/** Makes puzzles and checks solutions. Nothing is kept of a puzzle until it is solved: it carries its own signature. */
@Component
class Puzzles {

    /** How long a puzzle may be worked at: the hardest take a slow phone minutes. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private static final int RANDOM_BYTES = 12;
    private static final int MOST_USED = 200_000;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(MOST_USED)
            .expireAfterWrite(VALIDITY)
            .build();
    private final ServerSecret secret;
    private final Clock clock;

    Puzzles(ServerSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** @param subject what it opens; its solution opens nothing else */
    Puzzle make(String subject, int zeros) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String content =
                "%d.%d.%s".formatted(zeros, Instant.now(clock).plus(VALIDITY).getEpochSecond(), base64(bytes));
        return new Puzzle(content + "." + signature(content, subject), zeros);
    }

    /** Whether this is a solution for the subject, hard enough and not used before. It is used then. */
    boolean take(@Nullable Solution solution, String subject, int atLeast) {
        if (solution == null) {
            return false;
        }
        String text = solution.puzzle().text();
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !same(text.substring(dot + 1), signature(text.substring(0, dot), subject))) {
            return false;
        }
        // signed by us, so of this form
        String[] parts = text.split("\\.");
        int zeros = Integer.parseInt(parts[0]);
        return zeros >= atLeast
                && Long.parseLong(parts[1]) >= Instant.now(clock).getEpochSecond()
                && zeros(sha256(text + ":" + solution.number())) >= zeros
                && used.asMap().putIfAbsent(text, true) == null;
    }

    /** How many bits from the first on are zero. */
    static int zeros(byte[] hash) {
        int zeros = 0;
        for (byte part : hash) {
            if (part != 0) {
                return zeros + Integer.numberOfLeadingZeros(part & 0xff) - (Integer.SIZE - Byte.SIZE);
            }
            zeros += Byte.SIZE;
        }
        return zeros;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String content, String subject) {
        // the content holds no line feed
        return base64(secret.authenticate("puzzle", (content + "\n" + subject).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
