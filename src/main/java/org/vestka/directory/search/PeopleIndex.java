package org.vestka.directory.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
import org.vestka.directory.memory.MemorySettings;
import org.vestka.directory.memory.PeopleInMemory;
import org.vestka.directory.persistence.ListedPeopleQuery;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/** The index of people in memory: by name, by every value that can be filtered by, in every order. */
@Component
public class PeopleIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleIndex.class);

    private final Clock clock;
    /** ICU's rules and Lucene: beside the start, not before it. */
    private final Beside<NameTools> tools = Beside.begin("people-index-tools", NameTools::load);

    private final PeopleIndexing indexing;
    private final PeopleInMemory<PeopleView> memory;

    PeopleIndex(
            ListedPeopleQuery query, Clock clock, PlatformTransactionManager transactions, MemorySettings settings) {
        this.clock = clock;
        indexing = new PeopleIndexing(query, transactions, tools);
        memory = new PeopleInMemory<>("people-index", indexing, PeopleView::close, settings);
    }

    /** Who passes the filter, as a cut in an order. */
    public Found find(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        LocalDate today = Utc.today(clock);
        try (PeopleView now = current()) {
            PeopleSnapshot people = now.people;
            // of one month its days in their order, whatever day it is
            LocalDate from = filter.birthdayMonth() == null ? today : today.withDayOfYear(1);
            RoaringBitmap matching = people.matching(filter, today);
            if (filter.text().isEmpty()) {
                return new Found(
                        people.cut(matching, sort, reader, from, offset, limit),
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
                    : people.cut(found, sort, reader, from, offset, limit);
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

    /**
     * Whether a name as somebody wrote it is one of those held, in whatever script and spelling and with or without a
     * patronymic; no slip of the pen is forgiven.
     */
    public boolean sameName(String written, Collection<String> held) {
        return tools.made().likeness().same(written, held);
    }

    /** A cut of those of {@code ids} who are listed, in an order. */
    public List<Long> among(Collection<Long> ids, PersonSort sort, LanguageTag reader, int offset, int limit) {
        try (PeopleView now = current()) {
            PeopleSnapshot people = now.people;
            RoaringBitmap chosen = new RoaringBitmap();
            for (long id : ids) {
                int ordinal = people.ordinal(id);
                if (ordinal >= 0) {
                    chosen.add(ordinal);
                }
            }
            chosen.and(people.having(PeopleSnapshot.Trait.LISTED));
            return people.cut(chosen, sort, reader, Utc.today(clock), offset, limit);
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
        memory.refreshAll();
    }

    /** Notes people whose listing, names or numbers are no longer what they were. */
    public void changed(Collection<PersonId> people) {
        memory.changed(people);
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
                .start(() -> memory.quietly(() -> {
                    try (PeopleView first = current()) {
                        LOG.info("{} people can be found", first.people.listed());
                    }
                }));
    }

    @Override
    public void destroy() {
        memory.close(indexing::close);
    }

    /**
     * The state with all small changes taken in. The caller closes it.
     *
     * @throws IllegalStateException once the index is closed
     */
    private PeopleView current() {
        while (true) {
            PeopleView now = memory.current();
            if (now.open()) {
                return now;
            }
        }
    }
}
