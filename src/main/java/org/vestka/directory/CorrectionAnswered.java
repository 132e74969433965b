package org.vestka.directory;

import java.time.Instant;

/**
 * What somebody said is wrong of a place was put right by an act. Told in its transaction.
 *
 * @param correction its number
 */
public record CorrectionAnswered(long correction, FacilityId place, Instant at) {}
