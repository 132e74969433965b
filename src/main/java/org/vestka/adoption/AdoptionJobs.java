package org.vestka.adoption;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by the clock. */
@Configuration
class AdoptionJobs {

    /** When people in Europe come home. */
    private static final LocalTime EVENING = LocalTime.of(16, 0);

    @Bean
    RecurringTask<Void> remindOfPromises(DueReminders reminders) {
        return Tasks.recurring("adoption-remind", Schedules.daily(ZoneOffset.UTC, EVENING))
                .execute((instance, context) -> reminders.remindAll());
    }
}
