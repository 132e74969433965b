package org.vestka.directory;

/** One act that made two records one, or one record two. */
public record JoiningId(long value) {}
