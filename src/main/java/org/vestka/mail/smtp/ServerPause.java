package org.vestka.mail.smtp;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the server cannot be reached nobody knocks: all workers wait, longer each time. */
final class ServerPause {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPause.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Duration first;
    private int failures;
    private long until;

    ServerPause(Duration first) {
        this.first = first;
        this.until = System.nanoTime();
    }

    synchronized void unreachable(Exception why) {
        if (System.nanoTime() - until < 0) {
            return;
        }
        failures++;
        Duration pause = Backoff.after(failures, first, LONGEST);
        until = System.nanoTime() + pause.toNanos();
        LOG.warn(
                "The mail server cannot be reached ({}); next try in {} s",
                why.getClass().getSimpleName(),
                pause.toSeconds());
    }

    synchronized void reached() {
        if (failures > 0) {
            LOG.info("The mail server answers again");
        }
        failures = 0;
    }

    /** Zero when one may try. */
    synchronized Duration left() {
        long nanos = until - System.nanoTime();
        return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
    }
}
