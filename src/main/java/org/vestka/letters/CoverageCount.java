package org.vestka.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.adoption.AdoptionBook;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.attention.CoveragePeriod;
import org.vestka.directory.attention.FloorsChanged;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;

/**
 * Counts letters anew: every night the 90 days have moved on, and with the month its numbers begin at nothing. Each batch
 * first locks the people's numbers and then counts (READ COMMITTED), so that a letter posted meanwhile is counted once.
 */
@Component
@AgainAfterDeadlock
public class CoverageCount {

    private static final int BATCH = 500;

    private final CoverageQuery coverage;
    private final Attention attention;
    private final AdoptionBook adoptions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CoverageCount(
            CoverageQuery coverage,
            Attention attention,
            AdoptionBook adoptions,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.coverage = coverage;
        this.attention = attention;
        this.adoptions = adoptions;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        // also right after another's commit, whose transaction is still bound to the thread
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Makes the numbers of everybody who ever got a letter those of the letters. */
    public void countAll() {
        long after = 0;
        List<PersonId> batch;
        do {
            long from = after;
            batch = Objects.requireNonNull(transactions.execute(work -> count(from)));
            after = batch.isEmpty() ? after : batch.getLast().value();
        } while (batch.size() == BATCH);
    }

    private List<PersonId> count(long after) {
        List<PersonId> people = coverage.people(after, BATCH);
        count(people);
        return people;
    }

    /** Makes the numbers of these people those of their letters and promises, within the caller's transaction. */
    void count(Collection<PersonId> people) {
        LocalDate today = Utc.today(clock);
        attention.lock(people);
        Map<PersonId, Coverage> counted = coverage.of(people, today);
        Map<PersonId, Integer> inCampaigns = inCampaigns(people);
        Map<PersonId, Integer> adopters = adoptions.adopters(people);
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>();
        for (PersonId person : people) {
            Coverage now = counted.getOrDefault(person, Coverage.NONE);
            numbers.put(
                    person,
                    new AttentionNumbers(
                            now.postedPeriod(),
                            inCampaigns.getOrDefault(person, 0),
                            now.posted90Days(),
                            now.postedTotal(),
                            now.reserved(),
                            adopters.getOrDefault(person, 0),
                            now.lastPostedOn()));
        }
        attention.set(numbers);
    }

    /** How many were posted to each since the campaign began that runs where they are. */
    private Map<PersonId, Integer> inCampaigns(Collection<PersonId> people) {
        Map<CoveragePeriod, List<PersonId>> byPeriod = attention.campaigns(people).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<PersonId, Integer> posted = new HashMap<>();
        byPeriod.forEach((period, those) -> posted.putAll(coverage.posted(those, period)));
        return posted;
    }

    /** Once another floor holds, its period is that in which letters count. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void on(FloorsChanged changed) {
        countAll();
    }
}
