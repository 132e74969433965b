package org.vestka.mail.smtp;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: twice as long each time, spread by a fifth so that not all come back at once. */
final class Backoff {

    private Backoff() {}

    /** @param failures how many there were, from 1 */
    static Duration after(int failures, Duration first, Duration longest) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long capped = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (capped * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
