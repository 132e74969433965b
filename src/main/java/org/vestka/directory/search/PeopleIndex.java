package org.vestka.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionChanged;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.persistence.ListedPeopleQuery;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/**
 * The index of people in memory. Changes are noted when they are committed and taken in together: by the next reader when
 * they are few, so that everybody reads what they have just written, else behind the readers' backs. While the database
 * does not answer, readers keep what was there, and it is tried again.
 */
@Component
public class PeopleIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleIndex.class);
    /** A reader takes in no more changes than this: a few milliseconds. */
    private static final int FEW = 500;
    /** How long a reader waits for somebody else who is taking in changes, be it everybody. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private static final Duration COALESCE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    /** ICU's rules and Lucene: beside the start, not before it. */
    private final Beside<NameTools> tools = Beside.begin("people-index-tools", NameTools::load);

    private final PeopleIndexing indexing;
    private final ReentrantLock writing = new ReentrantLock();
    private final PendingChanges pending = new PendingChanges();
    private final AtomicBoolean refreshAhead = new AtomicBoolean();
    private volatile boolean closed;
    /** Null before the first reading, and once closed. */
    private volatile @Nullable PeopleView view;

    PeopleIndex(ListedPeopleQuery query, Clock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        indexing = new PeopleIndexing(query, transactions, tools);
    }

    /** Who passes the filter, as a cut in an order. */
    public Found find(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        LocalDate today = Utc.today(clock);
        try (PeopleView now = current()) {
            PeopleSnapshot people = now.people;
            RoaringBitmap matching = people.matching(filter, today);
            if (filter.text().isEmpty()) {
                return new Found(
                        people.cut(matching, sort, reader, today, offset, limit),
                        matching.getCardinality(),
                        people.noneThisMonth(matching));
            }
            boolean byRelevance = sort == PersonSort.RELEVANCE;
            NameMatches matches = match(now, filter, matching, byRelevance ? offset + limit : 0);
            RoaringBitmap found = matches.people();
            List<Long> ids = byRelevance
                    ? Arrays.stream(matches.best())
                            .skip(offset)
                            .mapToObj(ordinal -> people.ids[ordinal])
                            .toList()
                    : people.cut(found, sort, reader, today, offset, limit);
            return new Found(ids, found.getCardinality(), people.noneThisMonth(found));
        }
    }

    /** How many pass the filter. */
    public int count(PersonFilter filter) {
        try (PeopleView now = current()) {
            RoaringBitmap matching = now.people.matching(filter, Utc.today(clock));
            return filter.text().isEmpty()
                    ? matching.getCardinality()
                    : match(now, filter, matching, 0).people().getCardinality();
        }
    }

    private NameMatches match(PeopleView now, PersonFilter filter, RoaringBitmap matching, int best) {
        boolean everybody = filter.withText("").equals(PersonFilter.ALL);
        NameQueries queries = tools.made().queries();
        return NameMatches.of(
                now.searcher,
                queries,
                queries.words(filter.text()),
                now.people.ids.length,
                everybody ? null : matching,
                best);
    }

    /** Reads everybody anew, for changes that no event tells of. */
    public void refreshAll() {
        writing.lock();
        try {
            takeInAll();
        } finally {
            writing.unlock();
        }
    }

    /** Notes people whose listing, names or numbers are no longer what they were. */
    public void changed(Collection<PersonId> people) {
        pending.note(people);
        if (view != null) {
            refreshLater();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PeopleChanged event) {
        changed(event.people());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AttentionChanged event) {
        changed(event.people());
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        Thread.ofVirtual()
                .name("people-index")
                .start(() -> quietly(() -> {
                    try (PeopleView first = current()) {
                        LOG.info("{} people can be found", first.people.listed());
                    }
                }));
    }

    @Override
    public void destroy() {
        closed = true;
        writing.lock();
        try {
            show(null);
            indexing.close();
        } finally {
            writing.unlock();
        }
    }

    /**
     * The state with all small changes taken in. The caller closes it.
     *
     * @throws IllegalStateException once the index is closed
     */
    private PeopleView current() {
        if (view == null) {
            readFirst();
        } else if (pending.isFew(FEW)) {
            takeInFew();
        }
        while (true) {
            PeopleView now = view;
            if (now == null) {
                throw new IllegalStateException("the index of people is closed");
            }
            if (now.open()) {
                return now;
            }
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
            if (!writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!quietly(() -> takeIn(FEW))) {
                refreshLater();
            }
        } finally {
            writing.unlock();
        }
    }

    private void refreshLater() {
        if (!pending.isEmpty() && refreshAhead.compareAndSet(false, true)) {
            Thread.ofVirtual().name("people-index").start(this::refreshSoon);
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
        PeopleView last = view;
        if (closed || last == null) {
            return;
        }
        Set<Long> changed = pending.take(most);
        if (changed.isEmpty()) {
            return;
        }
        try {
            show(indexing.some(last, changed));
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
            show(indexing.all(view));
        } catch (RuntimeException e) {
            pending.giveBack(changed);
            throw e;
        }
    }

    private void show(@Nullable PeopleView next) {
        PeopleView last = view;
        view = next;
        if (last != null) {
            last.close();
        }
    }

    /** @return whether it went well; what failed is logged by its kind only */
    private boolean quietly(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn(
                        "The index of people could not be refreshed: {}",
                        e.getClass().getName());
            }
            return false;
        }
    }
}
