package org.vestka.directory.duplicates;

import java.time.Instant;
import org.vestka.directory.PersonId;

/** One record that was made two. */
public record SplitDone(PersonId person, PersonId other, Instant at) {}
