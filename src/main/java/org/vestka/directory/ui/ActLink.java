package org.vestka.directory.ui;

/**
 * A link that does something: a verb and where it leads.
 *
 * @param label in the reader's language
 * @param href path of this application without a leading slash
 */
public record ActLink(String label, String href) {}
