package org.vestka.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/**
 * An account's row, for this module only.
 *
 * @param recoveryHash null where the code was used up and no new one taken
 * @param demo made by the demo, with a password everybody knows
 */
public record StoredAccount(
        AccountId id,
        String pseudonym,
        String passwordHash,
        @Nullable String recoveryHash,
        LanguageTag language,
        boolean blocked,
        boolean demo,
        Instant createdAt) {

    /** Its number: rows hold hashes that belong in no log. */
    @Override
    public String toString() {
        return "account " + id.value();
    }
}
