package org.vestka.directory.desk;

/** What one body or several say of one person or several at once. */
public record StatementId(long value) {}
