package org.vestka.directory.imports;

import java.time.Instant;

/**
 * A file whose new people one editor would show to everybody; another has to agree.
 *
 * @param mine whether it is the proposal of the one who asks
 */
public record ImportToShow(ImportId id, String listTitle, String fileName, boolean mine, Instant at) {}
