package org.vestka.directory.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by the clock. */
@Configuration
class DirectoryJobs {

    /** Just after midnight UTC. */
    @Bean
    RecurringTask<Void> turnDays(TurnOfDay turn, Clock clock) {
        return Tasks.recurring("directory-turn-day", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 1)))
                .execute((instance, context) -> turn.turn(context.getExecution().lastSuccess, clock.instant()));
    }
}
