package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AccountId;

/**
 * Whose hand applies rows, and which of them.
 *
 * @param turn first, second, or the only one
 * @param account whose; null where one hand is enough
 */
public record Hands(Turn turn, @Nullable AccountId account) {

    /** One hand is enough for all of it. */
    public static final Hands ONE = new Hands(Turn.ONLY, null);

    /** Which of two. */
    public enum Turn {
        ONLY,
        /** What takes two waits from now on. */
        FIRST,
        /** Takes what waits since another's hand, and nothing else. */
        SECOND
    }

    static Hands first(AccountId account) {
        return new Hands(Turn.FIRST, account);
    }

    static Hands second(AccountId account) {
        return new Hands(Turn.SECOND, account);
    }
}
