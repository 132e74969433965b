package org.vestka.directory.web.reading;

import org.jspecify.annotations.Nullable;

/** That there is nothing here, and where to go instead. */
public record MissingReading(
        Frame frame,
        String title,
        String text,
        String act,
        @Nullable String href) {}
