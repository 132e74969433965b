package org.vestka.directory.duplicates;

import org.vestka.directory.PersonId;

/** Two records that are likely of one person; {@code one} was written down first. */
public record LikelyPair(PersonId one, PersonId other, Likeness likeness) {}
