package org.vestka.directory.duplicates;

import org.vestka.directory.JoiningId;

/**
 * What came of joining two records.
 *
 * @param waits whether another editor has to agree first
 */
public record Joined(JoiningId act, boolean waits) {}
