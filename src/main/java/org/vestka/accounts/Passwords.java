package org.vestka.accounts;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and recovery codes: Argon2id, 19 MiB, two passes, one lane (OWASP's minimum). No more at once than there
 * are processors, so that many sign-ins wait instead of filling the memory. Not to be called inside a transaction.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 1024;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("nobody has this password");

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

    /** The same password typed on two keyboards is the same password. */
    private static String normalized(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
