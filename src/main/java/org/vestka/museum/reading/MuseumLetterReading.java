package org.vestka.museum.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.reading.Frame;

/**
 * A letter of the museum.
 *
 * @param invented what is said of a letter that nobody wrote; null of all others
 * @param person the path of whoever wrote it, in the application
 */
public record MuseumLetterReading(
        Frame frame,
        String title,
        String facts,
        @Nullable String invented,
        List<Line> links,
        List<Picture> pictures,
        List<Text> texts,
        String languages,
        String consent,
        String gone,
        String person) {

    public record Line(String text, String href) {}

    public record Picture(String src, String alt, int width, int height) {}

    /** @param language as HTML has it */
    public record Text(String language, String title, String text) {}
}
