package org.vestka.directory;

import java.time.Instant;

/**
 * Two records were of one person: all that hangs on {@code other} goes to {@code kept}. Heard in the transaction that does it,
 * which holds both. Nobody is told.
 */
public record PeopleJoined(JoiningId act, PersonId kept, PersonId other, Instant at) {}
