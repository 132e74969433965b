package org.vestka.directory.imports;

/**
 * What came of the wish to show the new people of a file to everybody.
 *
 * @param people how many
 * @param left how many stay drafts, to be shown from their own pages
 * @param waits whether another editor has to agree first: nobody is shown yet
 */
public record ShownImport(int people, int left, boolean waits) {}
