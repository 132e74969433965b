package org.vestka.directory.corrections;

/** One thing that somebody proposed. */
public record CorrectionId(long value) {}
