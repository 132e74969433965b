package org.vestka.directory.imports;

/** One row under review. */
public record ImportRowId(long value) {}
