package org.vestka.directory.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by the clock. */
@Configuration
class DirectoryJobs {

    /** How far back a server looks that has never done it before, or was off for long. */
    private static final int DAYS_BACK = 366;

    /** Just after midnight UTC: an editor's word on reachability begins or ends with its day. */
    @Bean
    RecurringTask<Void> turnDays(Registry registry, Clock clock) {
        return Tasks.recurring("directory-turn-day", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 1)))
                .execute((instance, context) -> turn(registry, context.getExecution().lastSuccess, clock));
    }

    /** Days on which the server was off are made up for. */
    static void turn(Registry registry, @Nullable Instant last, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate farthest = today.minusDays(DAYS_BACK);
        LocalDate first = last == null ? farthest : LocalDate.ofInstant(last, ZoneOffset.UTC);
        registry.turnDays(first.isBefore(farthest) ? farthest : first, today);
    }
}
