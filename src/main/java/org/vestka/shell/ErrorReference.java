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

    /** Of one kind in an hour with the whole trace; whoever makes errors on purpose knows few kinds. */
    private static final int KINDS = 100;

    /** Whoever sends nonsense as fast as they can must not fill the disk. */
    private static final int REPEATED_PER_MINUTE = 60;

    private static final ErrorReference ALL = new ErrorReference();

    private final Bucket newKinds = bucket(KINDS, Duration.ofHours(1));
    private final Bucket repeated = bucket(REPEATED_PER_MINUTE, Duration.ofMinutes(1));
    private final LongAdder unwritten = new LongAdder();
    /** A trace → the reference under which it stands in the log. */
    private final Cache<String, String> told = Caffeine.newBuilder()
            .maximumSize(KINDS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Shared, but for tests. */
    ErrorReference() {}

    /** Logs the error as all are and returns its reference. */
    static String log(Throwable error) {
        return ALL.write(error);
    }

    /**
     * Logs the error: with its trace for the first time in an hour, then as the one before. Somebody who has gone before the
     * answer came is no error.
     *
     * @return the word under which it stands in the log; of a flood of the same the word of the first
     */
    String write(Throwable error) {
        String reference = random();
        if (gone(error)) {
            return reference;
        }
        String trace = trace(error);
        String before = told.getIfPresent(trace);
        if (!(before == null ? newKinds : repeated).tryConsume(1)) {
            unwritten.increment();
            return before == null ? reference : before;
        }
        long missed = unwritten.sumThenReset();
        if (missed > 0) {
            LOG.error("{} errors before this one were too many to be written down", missed);
        }
        if (before == null) {
            told.put(trace, reference);
            LOG.error("{} {}", reference, trace);
        } else {
            LOG.error("{} as {}", reference, before);
        }
        return reference;
    }

    private static Bucket bucket(int most, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
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
