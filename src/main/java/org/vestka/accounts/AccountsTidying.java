package org.vestka.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.TokenRepository;

/** Deletes what has had its time: links that ran out, addresses nobody confirmed, former addresses. */
@Configuration
class AccountsTidying {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> tidyAccounts(
            AddressRepository addresses, TokenRepository tokens, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("accounts-tidy", FixedDelay.ofHours(6))
                .execute((instance, context) -> transaction.executeWithoutResult(status -> {
                    Instant now = Instant.now(clock);
                    tokens.deleteExpired(now);
                    addresses.deleteStale(now.minus(KEPT));
                }));
    }
}
