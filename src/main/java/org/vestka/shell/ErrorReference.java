package org.vestka.shell;

import java.security.SecureRandom;
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

    private ErrorReference() {}

    /** Logs the error and returns its reference. Somebody who has gone before the answer came is no error. */
    static String log(Throwable error) {
        String reference = random();
        if (!gone(error)) {
            LOG.error("{} {}", reference, trace(error));
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
