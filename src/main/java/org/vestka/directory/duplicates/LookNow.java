package org.vestka.directory.duplicates;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/**
 * Brings the nightly look through everybody forward. It is the same task of the scheduler, so there is never more than one at a
 * time, on however many servers.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class LookNow {

    /** It compares everybody: not more often than this. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final TaskInstanceId TASK = TaskInstanceId.of(LookingForDuplicates.TASK, RecurringTask.INSTANCE);

    private final LikelyPairRepository pairs;
    // the scheduler knows the tasks, which know what they do
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    LookNow(LikelyPairRepository pairs, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.pairs = pairs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @ForEditors
    @Transactional(readOnly = true)
    public LastLook last() {
        Optional<ScheduledExecution<Object>> task = scheduler.getObject().getScheduledExecution(TASK);
        Instant now = clock.instant();
        Instant at = task.map(ScheduledExecution::getLastSuccess).orElse(null);
        boolean underWay = task.filter(
                        each -> each.isPicked() || !each.getExecutionTime().isAfter(now))
                .isPresent();
        boolean rested = at == null || at.plus(PAUSE).isBefore(now);
        return new LastLook(at, underWay, task.isPresent() && !underWay && rested, pairs.count());
    }

    /** @return whether it begins now; else it is under way, or was done a moment ago */
    @ForEditors
    public boolean begin() {
        if (!last().again()) {
            return false;
        }
        try {
            return scheduler.getObject().reschedule(TASK, clock.instant());
        } catch (TaskInstanceException e) {
            // another has begun it in this moment
            return false;
        }
    }
}
