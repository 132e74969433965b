package org.vestka.directory.motion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final Becoming becoming;
    private final Clock clock;

    PlacesTurn(MotionRepository motions, FacilityRepository facilities, Becoming becoming, Clock clock) {
        this.motions = motions;
        this.facilities = facilities;
        this.becoming = becoming;
        this.clock = clock;
    }

    /** Does all that is due and was not done, those days included on which the server was off. */
    @Transactional
    public void turn(LocalDate today) {
        Set<FacilityId> held = motions.waiting(today).stream()
                .map(due -> due.change().place())
                .collect(Collectors.toCollection(TreeSet::new));
        held.removeIf(place -> !facilities.lock(place));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // once more: an act may have been taken back before its place was held
        motions.waiting(today).stream()
                .filter(due -> held.contains(due.change().place()))
                .forEach(due -> becoming.become(due.change(), due.source(), now));
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
