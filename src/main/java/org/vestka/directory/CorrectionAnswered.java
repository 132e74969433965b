package org.vestka.directory;

import java.time.Instant;

/**
 * What somebody said is wrong of a place was put right by an act. Told in its transaction.
 *
 * @param correction its number; whoever opened the form by another page's gave one that is not the place's
 * @param act which can be taken back for a while
 */
public record CorrectionAnswered(long correction, FacilityId place, MotionId act, Instant at) {}
