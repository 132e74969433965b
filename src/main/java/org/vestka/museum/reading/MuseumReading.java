package org.vestka.museum.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.reading.Frame;

/**
 * Letters in the museum.
 *
 * @param form null where nothing can be asked for
 * @param shown which of them these are; empty where there are none
 * @param previous null on the first page
 * @param next null on the last
 */
public record MuseumReading(
        Frame frame,
        String title,
        String lead,
        @Nullable Form form,
        @Nullable String none,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {

    /** A form without script. */
    public record Form(String action, List<Field> fields, String act) {}

    /** @param chosen value of the option that holds */
    public record Field(String name, String label, List<Option> options, String chosen) {}

    public record Option(String value, String text) {}

    public record Row(String href, String image, String title, String facts) {}
}
