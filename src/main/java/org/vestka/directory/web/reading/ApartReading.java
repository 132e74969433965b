package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Held people who cannot be written to, each with why. */
public record ApartReading(
        Frame frame,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {

    /** @param language of the name as HTML has it */
    public record Row(
            String href,
            String name,
            String language,
            @Nullable String other,
            String why) {}
}
