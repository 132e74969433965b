package org.vestka.letters.bank;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to sealed copies by the clock. */
@Configuration
class BankJobs {

    @Bean
    RecurringTask<Void> removeExpiredCopies(BankExpiry expiry) {
        return Tasks.recurring("letters-bank-expire", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 35)))
                .execute((instance, context) -> expiry.expire());
    }
}
