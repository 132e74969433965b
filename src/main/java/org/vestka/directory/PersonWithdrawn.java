package org.vestka.directory;

import java.time.Instant;

/** A person is not shown any more, on request or because it was too early. Heard in the transaction that recorded it. */
public record PersonWithdrawn(PersonId person, Instant at) {}
