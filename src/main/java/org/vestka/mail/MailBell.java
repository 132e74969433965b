package org.vestka.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the workers that there is mail. A ring is never lost; many rings before anybody listens are one. */
@Component
public class MailBell {

    private final Semaphore rung = new Semaphore(0);

    /** Wakes one worker, or lets the next one that would wait go on. */
    public void ring() {
        // two rings at once may leave two: then somebody looks once more than needed
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Rings once the caller's transaction has committed, and never if it does not. */
    public void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    /**
     * Waits for a ring.
     *
     * @return whether it rang before {@code atMost} had passed
     */
    public boolean await(Duration atMost) throws InterruptedException {
        return rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wakes as many workers as there may be. */
    public void ringForAll(int workers) {
        rung.release(workers);
    }
}
