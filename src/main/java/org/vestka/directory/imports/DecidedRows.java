package org.vestka.directory.imports;

import java.time.Instant;

/**
 * One act on many rows.
 *
 * @param at when, which names the act where it is taken back
 */
public record DecidedRows(int rows, Instant at) {}
