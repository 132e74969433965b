package org.vestka.mail.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what was sent, for all workers at once: while one commit is under way the next marks gather. A mark is
 * written milliseconds after the server took the mail, at a fraction of the commits.
 */
final class SentMarks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SentMarks.class);
    private static final int MOST = 200;

    private final MailClaims claims;
    private final BlockingQueue<Mark> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    SentMarks(MailClaims claims) {
        this.claims = claims;
        this.thread = Thread.ofVirtual().name("mail-marks").start(this::run);
    }

    /** The marks of one claim. */
    Receipts receipts() {
        return new Receipts();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Mark> marks = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            marks.clear();
            Mark first = next();
            if (first == null) {
                continue;
            }
            marks.add(first);
            queue.drainTo(marks, MOST - 1);
            write(marks);
        }
    }

    private @Nullable Mark next() {
        try {
            return queue.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // closing: the loop looks whether anything is left
            return null;
        }
    }

    private void write(List<Mark> marks) {
        boolean complained = false;
        while (true) {
            try {
                claims.sent(marks.stream().map(Mark::id).toList());
                marks.forEach(mark -> mark.receipts().written.arriveAndDeregister());
                return;
            } catch (RuntimeException e) {
                if (!complained) {
                    LOG.warn(
                            "What was sent cannot be written down just now ({})",
                            e.getClass().getSimpleName());
                    complained = true;
                }
                if (closing) {
                    return;
                }
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException interrupted) {
                    // closing: one more try, then the loop ends
                }
            }
        }
    }

    private record Mark(long id, Receipts receipts) {}

    final class Receipts {

        private final Phaser written = new Phaser(1);

        void sent(long id) {
            written.register();
            queue.add(new Mark(id, this));
        }

        /** Waits until all of them are in the database, so that no worker runs ahead of it. */
        void await() throws InterruptedException {
            int phase = written.arrive();
            while (true) {
                try {
                    written.awaitAdvanceInterruptibly(phase, 1, TimeUnit.SECONDS);
                    return;
                } catch (TimeoutException e) {
                    if (!thread.isAlive()) {
                        return;
                    }
                }
            }
        }
    }
}
