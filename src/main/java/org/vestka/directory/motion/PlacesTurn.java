package org.vestka.directory.motion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;

/** Places become on a day what was announced before: closed, of another kind. Days are those of UTC. */
@Component
@AgainAfterDeadlock
public class PlacesTurn {

    private final MotionRepository motions;
    private final FacilityRepository facilities;

    PlacesTurn(MotionRepository motions, FacilityRepository facilities) {
        this.motions = motions;
        this.facilities = facilities;
    }

    /** Does all that is due and was not done, those days included on which the server was off. */
    @Transactional
    public void turn(LocalDate today) {
        List<PlaceChange> due = motions.waiting(today);
        due.stream().map(PlaceChange::place).distinct().sorted().forEach(this::hold);
        due.forEach(change -> motions.became(
                change.by(), facilities.become(change.place(), change.kind(), change.state(), change.successor())));
    }

    private void hold(FacilityId place) {
        facilities.lock(place);
    }

    /** By the clock, just after midnight UTC. */
    @Configuration
    static class Job {

        @Bean
        RecurringTask<Void> turnPlaces(PlacesTurn places, Clock clock) {
            return Tasks.recurring("directory-turn-places", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 3)))
                    .execute((instance, context) -> places.turn(Utc.today(clock)));
        }
    }
}
