package org.vestka.directory.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.duplicates.persistence.KnownPeopleQuery;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;
import org.vestka.shared.AgainAfterDeadlock;

/** Looks through everybody for records that are likely of one person, every night. */
@Component
@AgainAfterDeadlock
public class LookingForDuplicates {

    static final String TASK = "directory-duplicates";

    private final KnownPeopleQuery people;
    private final LikelyPairRepository pairs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LookingForDuplicates(
            KnownPeopleQuery people,
            LikelyPairRepository pairs,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.people = people;
        this.pairs = pairs;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** What is found takes the place of what was found before; what editors have said stays. */
    public void look() {
        List<KnownPerson> everybody = people.everybody();
        // without a transaction: it may take a minute
        List<LikelyPair> found = new DuplicateSearch(everybody).pairs();
        transactions.executeWithoutResult(
                work -> pairs.replace(found, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** When it happens. */
    @Configuration
    static class Jobs {

        /** After the lists of the evening, before the editors of the morning. */
        @Bean
        RecurringTask<Void> lookForDuplicates(LookingForDuplicates looking) {
            return Tasks.recurring("directory-duplicates", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 10)))
                    .execute((instance, context) -> looking.look());
        }
    }
}
