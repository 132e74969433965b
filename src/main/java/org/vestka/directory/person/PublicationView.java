package org.vestka.directory.person;

import java.time.Instant;
import org.vestka.directory.source.SourceView;

/** When it was decided how much of a person is shown. */
public record PublicationView(Publication publication, Instant changedAt, SourceView source) {}
