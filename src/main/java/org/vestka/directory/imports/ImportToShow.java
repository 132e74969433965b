package org.vestka.directory.imports;

import java.time.Instant;

/**
 * A file of which something waits for another editor: new people to be shown to everybody, or changes of those who are.
 *
 * @param mine whether all of it is the proposal of the one who asks
 */
public record ImportToShow(ImportId id, String listTitle, String fileName, boolean mine, Instant at) {

    /** With something else of the same file that waits. */
    ImportToShow with(ImportToShow other) {
        return new ImportToShow(id, listTitle, fileName, mine && other.mine, at.isBefore(other.at) ? at : other.at);
    }
}
