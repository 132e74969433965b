package org.vestka.directory;

import java.time.Instant;

/** How much is shown of a place has changed. Told in the transaction of the act. */
public record PlaceShown(FacilityId facility, Instant at) {}
