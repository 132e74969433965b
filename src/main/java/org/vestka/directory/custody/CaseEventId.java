package org.vestka.directory.custody;

/** A step of a case as one source has it, in one language. */
public record CaseEventId(long value) {}
