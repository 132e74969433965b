package org.vestka.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letters.observatory.ObservatoryBook;

/** What happens by the clock. */
@Configuration
class LetterJobs {

    @Bean
    RecurringTask<Void> returnExpiredLetters(Leases leases) {
        return Tasks.recurring("letters-expire", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> leases.expire());
    }

    @Bean
    RecurringTask<Void> tellOfEndingLeases(Leases leases) {
        return Tasks.recurring("letters-lease-ends", FixedDelay.ofHours(1))
                .execute((instance, context) -> leases.remind());
    }

    /** Once a day has begun, with the addresses that hold on it. */
    @Bean
    RecurringTask<Void> holdWrongEnvelopes(Leases leases) {
        return Tasks.recurring("letters-hold", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 20)))
                .execute((instance, context) -> leases.review());
    }

    /** Just after midnight UTC, when a day leaves the 90 and a month may have begun. */
    @Bean
    RecurringTask<Void> countLetters(CoverageCount count) {
        return Tasks.recurring("letters-count", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 2)))
                .execute((instance, context) -> count.countAll());
    }

    /** On the first days of a month there is one to write down; on all others nothing. */
    @Bean
    RecurringTask<Void> writeMonthsDown(MonthsOver months) {
        return Tasks.recurring("letters-months", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 5)))
                .execute((instance, context) -> months.writeDown());
    }

    /** On the first day of a month; on all others nothing is left to write. */
    @Bean
    RecurringTask<Void> writeTheObservatoryDown(ObservatoryBook book) {
        return Tasks.recurring("letters-observatory", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 9)))
                .execute((instance, context) -> book.writeDown());
    }
}
