package org.vestka.adoption;

import java.time.Instant;
import org.vestka.directory.NeedReason;
import org.vestka.directory.PersonId;

/**
 * One person, kept for the account that asked until {@code lapsesAt}, so that nobody else is offered the same.
 *
 * @param reason why just this person
 */
public record Suggestion(PersonId person, NeedReason reason, Instant lapsesAt) {}
