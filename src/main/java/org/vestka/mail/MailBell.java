package org.vestka.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the workers that there is mail. A ring is never lost; many rings before anybody listens are one. */
@Component
public class MailBell {

    private final Semaphore rung = new Semaphore(0);

    /** Wakes one worker, or lets the next one that would wait go on. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, or until {@code atMost} has passed. */
    public void await(Duration atMost) throws InterruptedException {
        boolean heard = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (heard) {
            rung.drainPermits();
        }
    }
}
