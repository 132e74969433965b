package org.vestka.directory.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by the clock. */
@Configuration
class ImportJobs {

    /** Once a night. */
    @Bean
    RecurringTask<Void> putWordsAway(PuttingWordsAway words) {
        return Tasks.recurring("imports-put-words-away", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 20)))
                .execute((instance, context) -> {
                    words.discardForgotten();
                    words.putAway();
                });
    }
}
