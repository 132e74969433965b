package org.vestka.directory.imports;

/** One uploaded file under review. */
public record ImportId(long value) {}
