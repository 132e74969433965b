package org.vestka.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without knowing who guesses: by the name that is tried, and for sign-up and recovery by all together.
 * Held in memory only; addresses of machines are never looked at.
 */
@Component
class Throttle {

    private static final int NAMES = 100_000;

    private final LoadingCache<String, Bucket> signIns;
    private final LoadingCache<String, Bucket> recoveries;
    private final Bucket allSignUps;
    private final Bucket allRecoveries;
    private final TimeMeter time;

    Throttle(AccountSettings settings, Clock clock) {
        time = new ClockTime(clock);
        // after ten in a row one more every thirty seconds
        signIns = perName(settings.signInAttempts(), Duration.ofSeconds(30).multipliedBy(settings.signInAttempts()));
        recoveries = perName(5, Duration.ofHours(1));
        allSignUps = bucket(settings.signUpsPerHour(), Duration.ofHours(1));
        allRecoveries = bucket(settings.recoveriesPerHour(), Duration.ofHours(1));
    }

    /** @throws TooManyAttempts when this name was tried too often */
    void signIn(String folded) {
        require(bucketOf(signIns, folded));
    }

    /** The right person came: earlier slips are forgotten. */
    void signedIn(String folded) {
        signIns.invalidate(folded);
    }

    /** @throws TooManyAttempts when too many accounts were made */
    void signUp() {
        require(allSignUps);
    }

    /** @throws TooManyAttempts when too many tried to recover an account, or this one */
    void recovery(String folded) {
        require(bucketOf(recoveries, folded));
        require(allRecoveries);
    }

    private static Bucket bucketOf(LoadingCache<String, Bucket> buckets, String name) {
        return java.util.Objects.requireNonNull(buckets.get(name));
    }

    private static void require(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            throw new TooManyAttempts();
        }
    }

    private LoadingCache<String, Bucket> perName(int attempts, Duration period) {
        // a bucket that nobody used for a whole period is full again
        return Caffeine.newBuilder()
                .maximumSize(NAMES)
                .expireAfterAccess(period)
                .build(name -> bucket(attempts, period));
    }

    private Bucket bucket(int attempts, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, period))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
