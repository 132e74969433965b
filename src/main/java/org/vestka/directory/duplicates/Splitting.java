package org.vestka.directory.duplicates;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.SplitPart.Chosen;

/**
 * What one editor would take out of a record; another has to agree.
 *
 * @param going to the new one
 * @param promises whether those who keep writing mean the new one
 * @param by null once that account was erased
 */
public record Splitting(
        PersonId person,
        Set<Chosen> going,
        boolean promises,
        @Nullable AccountId by,
        Instant at) {

    public Splitting {
        going = Set.copyOf(going);
    }
}
