package org.vestka.directory.corrections;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A wave, or what is alike in it, as it was declined in one act, which can still be taken back.
 *
 * @param at when, which tells one act from another
 */
public record SetAside(CorrectionKind kind, LocalDate on, int entries, Instant at) {}
