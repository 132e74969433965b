package org.vestka.directory;

import java.time.Instant;

/** Letters to a person are no longer asked for, because somebody asked to hide them. Heard in the transaction that recorded it. */
public record PersonWithdrawn(PersonId person, Instant at) {}
