package org.vestka.directory;

import java.time.Instant;

/**
 * Somebody who was out of sight while their promises waited can be written to as before. Nothing had ended, so nobody is told. Heard
 * in the transaction that recorded it.
 */
public record PersonPutBack(PersonId person, Instant at) {}
