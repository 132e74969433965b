package org.vestka.directory.memory;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vestka.directory.PersonId;

/**
 * A view of all people, kept in memory. Changes are noted when they are committed and taken in together: by the next reader
 * when they are few, so that everybody reads what they have just written, else behind the readers' backs. While the database
 * does not answer, readers keep what was there, and it is tried again.
 *
 * @param <V> the view: one state, the same for as long as somebody reads it
 */
public final class PeopleInMemory<V> {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleInMemory.class);
    private static final Duration COALESCE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final Making<V> making;
    private final Consumer<V> retire;
    private final MemorySettings settings;
    private final ReentrantLock writing = new ReentrantLock();
    private final PendingChanges pending = new PendingChanges();
    private final AtomicBoolean refreshAhead = new AtomicBoolean();
    private volatile boolean closed;
    /** Null before the first reading, and once closed. */
    private volatile @Nullable V view;

    /**
     * @param name of the thread that reads behind the readers' backs
     * @param retire is given each view that has been replaced
     */
    public PeopleInMemory(String name, Making<V> making, Consumer<V> retire, MemorySettings settings) {
        this.name = name;
        this.making = making;
        this.retire = retire;
        this.settings = settings;
    }

    /** Makes each view from the last one and the database. One thread at a time. */
    public interface Making<V> {

        /** Reads everybody. */
        V all(@Nullable V last);

        /** Reads those who have changed. */
        V some(V last, Set<Long> changed);
    }

    /**
     * The state with all small changes taken in; read now if it was not yet.
     *
     * @throws IllegalStateException once closed
     */
    public V current() {
        if (view == null) {
            readFirst();
        } else if (pending.isFew(settings.few())) {
            takeInFew();
        }
        V now = view;
        if (now == null) {
            throw new IllegalStateException("what is kept of people in memory is closed");
        }
        return now;
    }

    /** Notes people of whom something is no longer what it was. */
    public void changed(Collection<PersonId> people) {
        if (view == null && !writing.isLocked()) {
            // whoever reads first sees what is committed by then
            return;
        }
        pending.note(people);
        if (view != null) {
            refreshLater();
        }
    }

    /** Reads everybody anew, for changes that nothing tells of. */
    public void refreshAll() {
        writing.lock();
        try {
            takeInAll();
        } finally {
            writing.unlock();
        }
    }

    /** @param then is called when nobody takes in changes any more */
    public void close(Runnable then) {
        closed = true;
        writing.lock();
        try {
            show(null);
            then.run();
        } finally {
            writing.unlock();
        }
    }

    /** @return whether it went well; what failed is logged by its kind only */
    public boolean quietly(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("{} could not be refreshed: {}", name, e.getClass().getName());
            }
            return false;
        }
    }

    private void readFirst() {
        writing.lock();
        try {
            if (view == null && !closed) {
                takeInAll();
                // what has changed meanwhile had nobody to call for it
                refreshLater();
            }
        } finally {
            writing.unlock();
        }
    }

    private void takeInFew() {
        try {
            if (!writing.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!quietly(() -> takeIn(settings.few()))) {
                refreshLater();
            }
        } finally {
            writing.unlock();
        }
    }

    private void refreshLater() {
        if (!pending.isEmpty() && refreshAhead.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::refreshSoon);
        }
    }

    /** Takes in what was noted; tries again, ever more slowly, while that fails. */
    private void refreshSoon() {
        Duration pause = COALESCE;
        do {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                // who is noted from here on calls for the next one
                refreshAhead.set(false);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (!quietly(this::refresh) && !closed && refreshAhead.compareAndSet(false, true));
    }

    private void refresh() {
        writing.lock();
        try {
            takeIn(Integer.MAX_VALUE);
        } finally {
            writing.unlock();
        }
    }

    /** Takes in what has been noted; nothing when it has become more than {@code most} meanwhile. */
    private void takeIn(int most) {
        V last = view;
        if (closed || last == null) {
            return;
        }
        Set<Long> changed = pending.take(most);
        if (changed.isEmpty()) {
            return;
        }
        try {
            show(making.some(last, changed));
            pending.shown();
        } catch (RuntimeException e) {
            pending.giveBack(changed);
            throw e;
        }
    }

    private void takeInAll() {
        if (closed) {
            return;
        }
        Set<Long> changed = pending.take(Integer.MAX_VALUE);
        try {
            show(making.all(view));
            pending.shown();
        } catch (RuntimeException e) {
            pending.giveBack(changed);
            throw e;
        }
    }

    private void show(@Nullable V next) {
        V last = view;
        view = next;
        if (last != null) {
            retire.accept(last);
        }
    }
}
