package org.vestka.directory.imports;

/**
 * A file announced.
 *
 * @param already whether the same file is in review: that one is meant, and nothing needs to be read
 */
public record BegunImport(ImportId id, boolean already) {}
