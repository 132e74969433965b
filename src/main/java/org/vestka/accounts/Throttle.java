package org.vestka.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.shared.EmailAddress;

/**
 * Slows down whoever tries much, without knowing who that is and without shutting anybody out: what is asked more often than
 * people do costs the asking device a puzzle, harder the more is asked. Held in memory only; addresses of machines are never
 * looked at.
 */
@Component
class Throttle {

    /** A tenth of a second on a desk, half a second on a cheap phone. */
    static final int EASIEST = 16;
    /** Seconds on a cheap phone: what is asked of people who had no part in what made it hard. */
    static final int HARDEST_FOR_ALL = 20;
    /** Hours: guessing at one name ends here. Its owner has a recovery code, which no guessing at passwords makes dearer. */
    static final int HARDEST_FOR_A_NAME = 30;

    /** A puzzle made before others came still opens when the price has risen this much since. */
    private static final int GRACE = 2;

    /** A table full of people in the same minute. */
    private static final int LEAST_AT_ONCE = 30;

    private static final int NAMES = 100_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** By then a name that was tried hard has cooled down. */
    private static final Duration FORGOTTEN = Duration.ofHours(6);

    /** A person asks again when the first mail is late; a mailbox must not be flooded through us. */
    private static final int MAILS_PER_HOUR = 3;

    /** New addresses that one account may have a link sent to: a few slips of the finger, not other people's mailboxes. */
    private static final int NEW_ADDRESSES_PER_DAY = 5;

    /** So many waiting for their password to be hashed are a crowd; every so many more double the work. */
    private static final int CROWD = 15;

    private final Puzzles puzzles;
    private final Passwords passwords;
    private final TimeMeter time;
    private final LoadingCache<String, Meter> signIns;
    private final LoadingCache<String, Bucket> ownPasswords;
    private final LoadingCache<String, Bucket> mails;
    private final LoadingCache<String, Bucket> newAddresses;
    private final Meter allSignIns;
    private final Meter allSignUps;
    private final Meter allLinks;
    private final Meter allCodes;
    private final Meter strangersWords;
    private final Meter strangersWishes;
    private final Bucket plainWords;

    Throttle(AccountSettings settings, Puzzles puzzles, Passwords passwords, Clock clock) {
        this.puzzles = puzzles;
        this.passwords = passwords;
        time = new ClockTime(clock);
        int attempts = settings.signInAttempts();
        // one free try more every thirty seconds
        Duration all = Duration.ofSeconds(30).multipliedBy(attempts);
        signIns = perName(FORGOTTEN, () -> new Meter(bucket(attempts, all), 5, HARDEST_FOR_A_NAME));
        ownPasswords = perName(all, () -> bucket(attempts, all));
        mails = perName(HOUR, () -> bucket(MAILS_PER_HOUR, HOUR));
        newAddresses = perName(DAY, () -> bucket(NEW_ADDRESSES_PER_DAY, DAY));
        allSignIns = forAll(settings.signInsPerHour());
        allSignUps = forAll(settings.signUpsPerHour());
        allLinks = forAll(settings.recoveriesPerHour());
        allCodes = forAll(settings.recoveriesPerHour());
        strangersWords = forAll(settings.wordsPerHour());
        strangersWishes = forAll(settings.wishesPerHour());
        plainWords = bucket(settings.wordsPerHour(), HOUR);
    }

    /** @throws PuzzleWanted when this name, or all together, are tried often and this is no solution */
    void signIn(String folded, @Nullable Solution solution) {
        pass("sign-in " + folded, solution, Objects.requireNonNull(signIns.get(folded)), allSignIns);
    }

    /** The right person came: earlier slips are forgotten. */
    void signedIn(String folded) {
        signIns.invalidate(folded);
    }

    /** @throws PuzzleWanted when many accounts were made lately and this is no solution */
    void signUp(@Nullable Solution solution) {
        pass("sign-up", solution, allSignUps);
    }

    /** @throws PuzzleWanted when many links were asked for lately and this is no solution */
    void recoveryLink(@Nullable Solution solution) {
        pass("recovery-link", solution, allLinks);
    }

    /**
     * By no name: nobody guesses 24 digits.
     *
     * @throws PuzzleWanted when many codes were tried lately and this is no solution
     */
    void recoveryCode(@Nullable Solution solution) {
        pass("recovery-code", solution, allCodes);
    }

    /** @throws PuzzleWanted when many words were left lately and this is no solution */
    void strangersWord(@Nullable Solution solution) {
        pass("word", solution, strangersWords);
    }

    /** @throws PuzzleWanted when many wished to be hidden at once lately and this is no solution */
    void strangersWish(@Nullable Solution solution) {
        pass("wish", solution, strangersWishes);
    }

    /** Whether one word more may come from a page without script. */
    boolean plainWord() {
        return plainWords.tryConsume(1);
    }

    /**
     * Somebody who is signed in says the password once more. Nobody else can use these tries up.
     *
     * @throws TooManyAttempts when it was said too often
     */
    void ownPassword(AccountId account) {
        if (!Objects.requireNonNull(ownPasswords.get(account.toString())).tryConsume(1)) {
            throw new TooManyAttempts();
        }
    }

    /** It was the right one. */
    void ownPasswordWasRight(AccountId account) {
        ownPasswords.invalidate(account.toString());
    }

    /** Whether one mail more may go to an address that the holder of an account has only typed. */
    boolean mayMail(AccountId account, EmailAddress address) {
        return Objects.requireNonNull(newAddresses.get(account.toString())).tryConsume(1)
                && Objects.requireNonNull(mails.get(fingerprint(address.mailbox())))
                        .tryConsume(1);
    }

    /** Whether one link more may go to an account's own address. */
    boolean mayMail(AccountId account) {
        return Objects.requireNonNull(mails.get(account.toString())).tryConsume(1);
    }

    private void pass(String subject, @Nullable Solution solution, Meter... meters) {
        int price = crowded(passwords.waiting());
        for (Meter meter : meters) {
            price = Math.max(price, meter.price());
        }
        if (price > 0 && !puzzles.take(solution, subject, price - GRACE)) {
            throw new PuzzleWanted(puzzles.make(subject, price));
        }
        for (Meter meter : meters) {
            meter.bucket().consumeIgnoringRateLimits(1);
        }
    }

    /**
     * What a place in a long queue costs, in zero bits: whoever has solved many easy puzzles beforehand and hands them in at
     * once makes them worthless.
     */
    static int crowded(int waiting) {
        return waiting < CROWD ? 0 : Math.min(HARDEST_FOR_ALL, EASIEST + waiting / CROWD);
    }

    /**
     * How much was asked lately.
     *
     * @param step how many more double the work
     */
    private record Meter(Bucket bucket, int step, int hardest) {

        /** Zero bits; none while there are free tries. */
        int price() {
            long free = bucket.getAvailableTokens();
            return free > 0 ? 0 : (int) Math.min(hardest, EASIEST - free / step);
        }
    }

    private Meter forAll(int perHour) {
        int atOnce = Math.min(perHour, Math.max(LEAST_AT_ONCE, perHour / 60));
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
                // an hour's worth in one burst is no people
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perHour, HOUR))
                .withCustomTimePrecision(time)
                .build();
        return new Meter(bucket, Math.max(1, perHour / 10), HARDEST_FOR_ALL);
    }

    /** No address is held, in memory neither. */
    private static String fingerprint(String address) {
        return java.util.HexFormat.of().formatHex(Puzzles.sha256(address));
    }

    private static <T> LoadingCache<String, T> perName(Duration kept, java.util.function.Supplier<T> fresh) {
        return Caffeine.newBuilder().maximumSize(NAMES).expireAfterAccess(kept).build(name -> fresh.get());
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
