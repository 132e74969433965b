package org.vestka.mail.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    /** By one worker; so many can come twice after a crash. */
    static final int MOST_UNWRITTEN = 25;

    private static final int TRIES_WHEN_CLOSING = 5;
    /** After the last. */
    private static final Mark END = new Mark(0, new Semaphore(0));

    private final MailClaims claims;
    private final BlockingQueue<Mark> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    SentMarks(MailClaims claims) {
        this.claims = claims;
        this.thread = Thread.ofVirtual().name("mail-marks").start(this::run);
    }

    /** The marks of one worker. */
    Receipts receipts() {
        return new Receipts();
    }

    @Override
    public void close() {
        closing = true;
        // never by an interrupt: it would close the connection on which the last marks are being written
        queue.add(END);
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
            marks.remove(END);
            if (!marks.isEmpty()) {
                write(marks);
            }
        }
    }

    private @Nullable Mark next() {
        try {
            return queue.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return null;
        }
    }

    private void write(List<Mark> marks) {
        for (int tries = 1; ; tries++) {
            try {
                claims.sent(marks.stream().map(Mark::id).toList());
                marks.forEach(mark -> mark.room().release());
                return;
            } catch (RuntimeException e) {
                if (tries == 1) {
                    LOG.warn(
                            "What was sent cannot be written down just now ({})",
                            e.getClass().getSimpleName());
                }
                if (closing && tries >= TRIES_WHEN_CLOSING) {
                    return;
                }
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private record Mark(long id, Semaphore room) {}

    /** The marks of one worker. */
    final class Receipts {

        private final Semaphore room = new Semaphore(MOST_UNWRITTEN);

        /** Waits while too many were sent that are not yet written down: no worker runs far ahead of the database. */
        void awaitRoom() throws InterruptedException {
            while (!room.tryAcquire(1, TimeUnit.SECONDS)) {
                if (!thread.isAlive()) {
                    // nothing will be written any more: what was sent so far may come twice
                    room.release();
                }
            }
            room.release();
        }

        void sent(long id) {
            // there is room: only this worker takes from it
            room.acquireUninterruptibly();
            queue.add(new Mark(id, room));
        }
    }
}
