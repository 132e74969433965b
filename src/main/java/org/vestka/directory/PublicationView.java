package org.vestka.directory;

import java.time.Instant;

/** When it was decided how much of a person is shown. */
public record PublicationView(Publication publication, Instant changedAt, SourceView source) {}
