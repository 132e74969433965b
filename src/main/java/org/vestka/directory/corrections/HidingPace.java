package org.vestka.directory.corrections;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many people an hour are hidden at once from plain pages. Counted for all together and in memory only: nobody is told apart. */
@Component
class HidingPace {

    private final Bucket bucket;

    HidingPace(CorrectionSettings settings, Clock clock) {
        int perHour = settings.hiddenPerHour();
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        Instant now = clock.instant();
                        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }

    boolean another() {
        return bucket.tryConsume(1);
    }
}
