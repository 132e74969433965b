package org.vestka.directory.corrections;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.corrections.persistence.WaveRepository;

/** Deletes the words of what was set aside, or answered by an act, once it cannot be taken back any more. */
@Component
class WordsOfWaves {

    private static final Duration EVERY = Duration.ofHours(1);

    private final WaveRepository waves;
    private final AnsweredByActs answered;
    private final Clock clock;

    WordsOfWaves(WaveRepository waves, AnsweredByActs answered, Clock clock) {
        this.waves = waves;
        this.answered = answered;
        this.clock = clock;
    }

    @Transactional
    public void delete() {
        waves.finish(clock.instant().minus(Waves.TAKEN_BACK));
        answered.deleteWords();
    }

    /** When it looks. */
    @Configuration
    static class Job {

        @Bean
        RecurringTask<Void> deleteWordsOfWaves(WordsOfWaves words) {
            return Tasks.recurring("corrections-set-aside", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> words.delete());
        }
    }
}
