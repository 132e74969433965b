package org.vestka.directory.history;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** A change, and whose page it was: a person's or a place's. */
public record ChangedPage(
        PageChange change,
        @Nullable PersonId person,
        @Nullable FacilityId place) {}
