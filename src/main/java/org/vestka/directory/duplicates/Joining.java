package org.vestka.directory.duplicates;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AccountId;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;

/**
 * Two records made one, or about to be.
 *
 * @param taken facts of which the other record is right
 * @param proposedBy null once that account was erased
 * @param doneAt null while another editor has to agree
 * @param keptVersion of the person kept, once it was done
 * @param undoBy who would take it apart, while another editor has to agree
 */
public record Joining(
        JoiningId id,
        JoiningState state,
        PersonId kept,
        PersonId other,
        Set<FactKey> taken,
        @Nullable AccountId proposedBy,
        Instant proposedAt,
        @Nullable Instant doneAt,
        @Nullable Integer keptVersion,
        @Nullable AccountId undoBy) {}
