package org.vestka.directory;

import java.time.Instant;

/** A person has died. Heard in the transaction that recorded it. */
public record PersonDied(PersonId person, Instant at) {}
