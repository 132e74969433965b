package org.vestka.letters;

import java.time.LocalDate;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Occasions;

/**
 * A letter is held because its envelope is no longer right on a new day; in the same transaction, before its writer is told.
 *
 * @param day in UTC
 */
public record HeldByReview(LetterId letter, AccountId writer, LocalDate day) {

    /** What makes one mail of all that befalls a writer's letters on a day. */
    public String occasion() {
        return occasion(writer, day);
    }

    static String occasion(AccountId writer, LocalDate day) {
        return Occasions.ofDay("held", writer, day);
    }
}
