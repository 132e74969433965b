package org.vestka.directory;

import java.time.Instant;

/** A place has another address, or none: letters to it that are not posted yet must not go. Heard in the transaction. */
public record FacilityAddressChanged(FacilityId facility, Instant at) {}
