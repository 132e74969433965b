package org.vestka.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionChanged;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.persistence.ListedPeopleQuery;
import org.vestka.shared.LanguageTag;

/**
 * The index of people in memory. Changes are noted when they are committed and taken in together: by the next reader when
 * they are few, so that everybody reads what they have just written, else behind the readers' backs.
 */
@Component
public class PeopleIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleIndex.class);
    /** A reader waits for no more changes than this: a few milliseconds. */
    private static final int FEW = 500;

    private static final int RELOAD_ALL = 5000;
    private static final Duration COALESCE = Duration.ofMillis(250);

    private final ListedPeopleQuery query;
    private final Clock clock;
    private final TransactionTemplate fresh;
    /** ICU's rules and Lucene take a second to load: beside the start, not before it. */
    private final FutureTask<Tools> tools = new FutureTask<>(Tools::new);

    private final ReentrantLock writing = new ReentrantLock();
    private final Set<Long> pending = new HashSet<>();
    private final AtomicBoolean refreshAhead = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable View view;
    /** Ordinal → hash of the names in the index; guarded by {@link #writing}. */
    private int[] nameHashes = {};

    PeopleIndex(ListedPeopleQuery query, Clock clock, PlatformTransactionManager transactions) {
        this.query = query;
        this.clock = clock;
        fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        fresh.setReadOnly(true);
        Thread.ofPlatform().daemon().name("people-index-tools").start(tools);
    }

    /** Who passes the filter, as a cut in an order. */
    public Found find(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        LocalDate today = LocalDate.now(clock);
        try (View now = current()) {
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
        try (View now = current()) {
            RoaringBitmap matching = now.people.matching(filter, LocalDate.now(clock));
            return filter.text().isEmpty()
                    ? matching.getCardinality()
                    : match(now, filter, matching, 0).people().getCardinality();
        }
    }

    private NameMatches match(View now, PersonFilter filter, RoaringBitmap matching, int best) {
        boolean everybody = filter.withText("").equals(PersonFilter.ALL);
        return NameMatches.of(
                now.searcher,
                tools().queries,
                tools().queries.words(filter.text()),
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
        int waiting;
        synchronized (pending) {
            people.forEach(person -> pending.add(person.value()));
            waiting = pending.size();
        }
        if (waiting > 0 && view != null) {
            refreshLater();
        }
    }

    /** Also after the first reading: what has changed meanwhile had nobody to call for it. */
    private void refreshLater() {
        if (refreshAhead.compareAndSet(false, true)) {
            Thread.ofVirtual().name("people-index").start(this::refreshSoon);
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
                    try (View first = current()) {
                        LOG.info("{} people can be found", first.people.listed());
                    }
                }));
    }

    @Override
    public void destroy() {
        closed = true;
        writing.lock();
        try {
            View last = view;
            if (last != null) {
                last.close();
            }
            tools().names.close();
        } finally {
            writing.unlock();
        }
    }

    /** The state with all small changes taken in. The caller closes it. */
    private View current() {
        View now = view;
        if (now == null) {
            writing.lock();
            try {
                if (view == null) {
                    takeInAll();
                    refreshLater();
                }
            } finally {
                writing.unlock();
            }
        } else if (isFew()) {
            takeIn(FEW);
        }
        while (true) {
            now = view;
            if (now != null && now.open()) {
                return now;
            }
        }
    }

    private boolean isFew() {
        synchronized (pending) {
            return !pending.isEmpty() && pending.size() <= FEW;
        }
    }

    private void refreshSoon() {
        try {
            Thread.sleep(COALESCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } finally {
            refreshAhead.set(false);
        }
        quietly(() -> takeIn(Integer.MAX_VALUE));
    }

    private void quietly(Runnable act) {
        try {
            if (!closed) {
                act.run();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                // what was noted stays noted: the next reader or change tries again
                LOG.warn(
                        "The index of people could not be refreshed: {}",
                        e.getClass().getName());
            }
        }
    }

    /** Takes in what has been noted; nothing when it has become more than {@code most} meanwhile. */
    private void takeIn(int most) {
        writing.lock();
        Set<Long> changed = Set.of();
        try {
            synchronized (pending) {
                if (pending.isEmpty() || pending.size() > most || closed) {
                    return;
                }
                changed = new HashSet<>(pending);
                pending.clear();
            }
            if (changed.size() > RELOAD_ALL) {
                takeInAll();
                return;
            }
            Set<Long> ids = changed;
            fresh.executeWithoutResult(transaction -> {
                List<ListedPerson> people = query.of(ids);
                Set<Long> gone = new HashSet<>(ids);
                people.forEach(person -> gone.remove(person.id()));
                next(people, gone, reader -> query.namesOf(ids, reader));
            });
        } catch (RuntimeException e) {
            synchronized (pending) {
                pending.addAll(changed);
            }
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private void takeInAll() {
        synchronized (pending) {
            pending.clear();
        }
        fresh.executeWithoutResult(transaction -> {
            List<ListedPerson> people = query.all();
            Set<Long> gone = new HashSet<>();
            View last = view;
            if (last != null) {
                last.people
                        .having(PeopleSnapshot.Trait.LISTED)
                        .forEach((int ordinal) -> gone.add(last.people.ids[ordinal]));
                people.forEach(person -> gone.remove(person.id()));
            }
            next(people, gone, query::allNames);
        });
    }

    private void next(List<ListedPerson> people, Set<Long> gone, NamesSource source) {
        View last = view;
        PeopleSnapshot before = last == null ? PeopleSnapshot.empty() : last.people;
        SnapshotChange change = new SnapshotChange(before, people, gone);
        FutureTask<PeopleSnapshot> making = new FutureTask<>(change::made);
        if (people.size() > RELOAD_ALL) {
            // orders on one core, names on another
            Thread.ofPlatform().name("people-snapshot").start(making);
        } else {
            making.run();
        }
        boolean namesChanged;
        try {
            namesChanged = index(change, people, gone, source);
        } finally {
            made(making);
        }
        PeopleSnapshot made = made(making);
        if (last == null || people.size() > RELOAD_ALL) {
            tools().names.compact();
            namesChanged = true;
        }
        DirectoryReader reader = last == null || namesChanged ? tools().names.reader() : last.shared();
        view = new View(made, reader);
        if (last != null) {
            last.close();
        }
    }

    /** Puts the names that have changed into the index. */
    private boolean index(SnapshotChange change, List<ListedPerson> people, Set<Long> gone, NamesSource source) {
        int known = nameHashes.length;
        int[] ordinals = change.ordinals();
        nameHashes = Arrays.copyOf(nameHashes, change.size());
        FixedBitSet named = new FixedBitSet(change.size() + 1);
        FixedBitSet listed = PeopleSnapshot.bits(ordinals, change.size());
        int[] changes = {0};
        source.read((id, spellings) -> {
            int ordinal = change.ordinal(id);
            if (ordinal >= 0 && listed.get(ordinal)) {
                named.set(ordinal);
                changes[0] += put(ordinal, spellings, ordinal >= known);
            }
        });
        for (int i = 0; i < ordinals.length; i++) {
            if (!named.get(ordinals[i])) {
                List<String> shown = new ArrayList<>();
                people.get(i).names().forEach(name -> shown.add(name.name()));
                changes[0] += put(ordinals[i], shown, ordinals[i] >= known);
            }
        }
        for (long id : gone) {
            int ordinal = change.ordinal(id);
            if (ordinal >= 0 && nameHashes[ordinal] != 0) {
                tools().names.remove(ordinal);
                nameHashes[ordinal] = 0;
                changes[0]++;
            }
        }
        return changes[0] > 0;
    }

    private int put(int ordinal, List<String> spellings, boolean isNew) {
        int hash = spellings.hashCode() | 1;
        if (nameHashes[ordinal] == hash) {
            return 0;
        }
        nameHashes[ordinal] = hash;
        tools().names.put(ordinal, spellings, isNew);
        return 1;
    }

    private Tools tools() {
        return made(tools);
    }

    /** Waits as long as it takes, interrupted or not: whoever made the other half must not be left behind. */
    private static <T> T made(FutureTask<T> making) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return making.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the index of people could not be made", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What reads and finds names. */
    private static final class Tools {

        private final NameQueries queries;
        private final NameIndex names;

        Tools() {
            NameTerms terms = new NameTerms();
            queries = new NameQueries(terms);
            names = new NameIndex(terms);
        }
    }

    /** Hands over each person's names. */
    private interface NamesSource {
        void read(BiConsumer<Long, List<String>> reader);
    }

    /** One state of everything, kept open while somebody reads it. */
    private static final class View implements AutoCloseable {

        private final PeopleSnapshot people;
        private final DirectoryReader reader;
        private final IndexSearcher searcher;

        View(PeopleSnapshot people, DirectoryReader reader) {
            this.people = people;
            this.reader = reader;
            this.searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
        }

        /** False when it has been replaced and closed meanwhile. */
        boolean open() {
            return reader.tryIncRef();
        }

        /** The reader once more, for the next view. */
        DirectoryReader shared() {
            reader.incRef();
            return reader;
        }

        @Override
        public void close() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
