package org.vestka.directory;

import java.time.Instant;

/** What a module above shows on public pages is another now. Pages that are kept are made anew after its commit. */
public record PublicPagesChanged(Instant at) {}
