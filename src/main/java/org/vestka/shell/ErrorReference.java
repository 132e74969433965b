package org.vestka.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An error that nobody foresaw: a random word for the reader, and under it in the log the kinds and places of the errors.
 * Never their messages: these may hold what a person has typed.
 */
final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;
    private static final int CAUSES = 8;
    private static final int FRAMES = 40;

    /** Whoever sends nonsense as fast as they can must not fill the disk. */
    private static final int LINES_PER_MINUTE = 60;

    private static final Bucket LINES = Bucket.builder()
            .addLimit(limit -> limit.capacity(LINES_PER_MINUTE).refillGreedy(LINES_PER_MINUTE, Duration.ofMinutes(1)))
            .build();
    private static final LongAdder UNWRITTEN = new LongAdder();
    /** A trace → the reference under which it stands in the log. */
    private static final Cache<String, String> TOLD = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private ErrorReference() {}

    /**
     * Logs the error and returns its reference: with its trace for the first time, then as the one before. Somebody who has gone
     * before the answer came is no error.
     */
    static String log(Throwable error) {
        String reference = random();
        if (gone(error)) {
            return reference;
        }
        if (!LINES.tryConsume(1)) {
            UNWRITTEN.increment();
            return reference;
        }
        long unwritten = UNWRITTEN.sumThenReset();
        if (unwritten > 0) {
            LOG.error("{} errors before this one were too many to be written down", unwritten);
        }
        String trace = trace(error);
        String before = TOLD.asMap().putIfAbsent(trace, reference);
        if (before == null) {
            LOG.error("{} {}", reference, trace);
        } else {
            LOG.error("{} as {}", reference, before);
        }
        return reference;
    }

    private static boolean gone(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static String trace(Throwable error) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                trace.append("\n    at ").append(frames[frame]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String random() {
        StringBuilder word = new StringBuilder(LENGTH);
        for (int letter = 0; letter < LENGTH; letter++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
