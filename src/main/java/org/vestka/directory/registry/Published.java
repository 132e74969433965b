package org.vestka.directory.registry;

/**
 * What came of an editor's wish to show more or less of a person.
 *
 * @param version of the person now, for taking it back
 * @param waits whether another editor has to agree first: nothing is shown yet, or nobody's promises have ended
 */
public record Published(int version, boolean waits) {}
