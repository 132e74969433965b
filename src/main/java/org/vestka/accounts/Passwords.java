package org.vestka.accounts;

import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and recovery codes: Argon2id, 19 MiB, two passes, one lane (OWASP's minimum). On threads of their own, one
 * less than there are processors: virtual threads that compute keep everybody else from theirs, and many sign-ins at once
 * would stop every page. Not to be called inside a transaction.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 1024;
    /** Some ten seconds of work; whoever comes then would only wait for a connection that breaks off. */
    private static final int WAITING = 100;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor workers;
    private final String nobodys;

    @Autowired
    Passwords() {
        this(WAITING);
    }

    /** @param waiting how many may wait for their turn */
    Passwords(int waiting) {
        workers = workers(waiting);
        nobodys = hash("nobody has this password");
    }

    String hash(String plain) {
        return inTurn(() -> String.valueOf(argon2.encode(normalized(plain))));
    }

    /** @param hash null where there is no account or no code: takes as long and says no */
    boolean matches(String plain, @Nullable String hash) {
        boolean tooLong = plain.length() > LONGEST;
        String tried = tooLong ? "" : plain;
        boolean same = inTurn(() -> argon2.matches(normalized(tried), hash == null ? nobodys : hash));
        return same && hash != null && !tooLong;
    }

    /** How many wait for their turn. */
    int waiting() {
        return workers.getQueue().size();
    }

    /** The same password typed on two keyboards is the same password. */
    private static String normalized(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    /** @throws TooManyAtOnce when too many wait already */
    private <T> T inTurn(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new TooManyAtOnce();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
    }

    private static ThreadPoolExecutor workers(int waiting) {
        int number = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                number,
                number,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("passwords-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
