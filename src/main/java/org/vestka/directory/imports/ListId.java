package org.vestka.directory.imports;

/** A list kept by somebody else. */
public record ListId(long value) {}
