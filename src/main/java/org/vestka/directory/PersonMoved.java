package org.vestka.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's place has changed. Heard in the transaction that changed it. */
public record PersonMoved(
        PersonId person,
        @Nullable FacilityId from,
        @Nullable FacilityId to,
        Instant at) {}
