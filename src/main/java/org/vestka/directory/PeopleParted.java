package org.vestka.directory;

import java.time.Instant;

/** A joining was taken back: what {@link PeopleJoined} moved goes back to {@code other}. Heard in the transaction that does it. */
public record PeopleParted(JoiningId act, PersonId kept, PersonId other, Instant at) {}
