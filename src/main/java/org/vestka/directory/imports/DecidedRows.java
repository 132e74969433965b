package org.vestka.directory.imports;

import java.time.Instant;

/**
 * One act on many rows.
 *
 * @param marked how many were not accepted since words are still marked in them
 * @param at when, which names the act where it is taken back
 */
public record DecidedRows(int rows, int marked, Instant at) {}
