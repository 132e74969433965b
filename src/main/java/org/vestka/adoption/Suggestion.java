package org.vestka.adoption;

import java.time.Instant;
import java.util.List;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.NeedReason;

/**
 * One person, kept for the account that asked until {@code lapsesAt}, so that nobody else is offered the same.
 *
 * @param reasons why just this person, the weightiest first; empty when nobody is in need and chance has decided
 */
public record Suggestion(PersonId person, List<NeedReason> reasons, Instant lapsesAt) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
