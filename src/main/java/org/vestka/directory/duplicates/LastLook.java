package org.vestka.directory.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the look through everybody stands.
 *
 * @param at when it was last done; null where it never was
 * @param underWay whether it is being done, or begins within seconds
 * @param again whether it may be asked for now
 * @param pairs that were found and nobody has decided about
 */
public record LastLook(@Nullable Instant at, boolean underWay, boolean again, int pairs) {}
