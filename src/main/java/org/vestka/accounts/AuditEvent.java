package org.vestka.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param id its place in the chain, from 1, without gaps
 * @param role the most powerful role of whoever did it; null for the application itself and for whoever has no account
 */
public record AuditEvent(
        long id, Instant happenedAt, @Nullable Role role, String act, String objectKind, String objectId) {}
