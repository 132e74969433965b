package org.vestka.directory.web.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.PlaceShown;
import org.vestka.directory.PublicPagesChanged;
import org.vestka.directory.attention.AttentionChanged;
import org.vestka.directory.attention.FloorsChanged;
import org.vestka.shared.Utc;

/**
 * Pages that were made a moment ago, so that a crowd costs what one reader costs. Any change to people, places or letters ends
 * all of them: who was withheld a moment ago is on none. What no event tells of is seen after {@link #LONGEST}.
 */
@Component
class RenderedPages {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    /** A page is kept as it is and packed, with what keeps it. */
    private static final int OVERHEAD = 1024;

    private final Cache<Key, Rendered> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Rendered page) ->
                    OVERHEAD + 2 * (key.path().length() + key.state().length()) + page.plain().length * 3 / 2)
            .expireAfterWrite(LONGEST)
            .build();

    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;

    RenderedPages(Clock clock) {
        this.clock = clock;
    }

    private record Key(String path, String state, LocalDate day, long change) {}

    /**
     * @param path the same for the same page
     * @param state what tells pages of one path apart; never a part of the path: somebody may write a question mark there
     * @param make is called by one of those who ask at the same time
     */
    Rendered get(String path, String state, Supplier<Rendered> make) {
        // a page begun before a change is kept under what was before it, where nobody looks any more
        return pages.get(new Key(path, state, Utc.today(clock), changes.get()), key -> make.get());
    }

    /** Forgets every page. */
    void changed() {
        changes.incrementAndGet();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PeopleChanged event) {
        changed();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AttentionChanged event) {
        changed();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(FacilityAddressChanged event) {
        changed();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PlaceShown event) {
        changed();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PublicPagesChanged event) {
        changed();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(FloorsChanged event) {
        changed();
    }
}
