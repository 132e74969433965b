package org.vestka.letters.pack;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to packs by the clock. */
@Configuration
class PackJobs {

    @Bean
    RecurringTask<Void> forgetOldPacks(OldPacks packs) {
        return Tasks.recurring("packs-forget", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 40)))
                .execute((instance, context) -> packs.forget());
    }
}
