package org.vestka.museum;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.museum.persistence.MuseumPages;

/** What must not lie about: pages that nobody has looked at, and what is left of letters to which nobody agrees any more. */
@Component
class MuseumTidying {

    static final Duration UNREDACTED = Duration.ofDays(14);
    static final Duration WITHDRAWN = Duration.ofDays(30);
    static final Duration UNAGREED = Duration.ofDays(30);

    private final MuseumPages pages;
    private final Clock clock;

    MuseumTidying(MuseumPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional
    public void tidy() {
        Instant now = clock.instant();
        pages.dropWaiting(now.minus(UNREDACTED));
        pages.emptyWithdrawn(now.minus(WITHDRAWN));
        pages.emptyUnagreed(now.minus(UNAGREED));
    }

    /** By the clock. */
    @Configuration
    static class Hour {

        @Bean
        RecurringTask<Void> tidyTheMuseum(MuseumTidying tidying) {
            return Tasks.recurring("museum-tidy", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 40)))
                    .execute((instance, context) -> tidying.tidy());
        }
    }
}
