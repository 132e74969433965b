package org.vestka.letters.observatory.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.reading.Frame;
import org.vestka.letters.observatory.ui.ObservatoryRows;

/**
 * A page of the observatory.
 *
 * @param form what else can be asked for; null where nothing can
 */
public record ObservatoryReading(
        Frame frame,
        String title,
        String lead,
        List<Line> lines,
        @Nullable Form form,
        List<Chapter> chapters) {

    /** @param href null for words alone */
    public record Line(String text, @Nullable String href) {}

    /** A form without script. */
    public record Form(String action, List<Field> fields, String act) {}

    /** @param chosen value of the option that holds */
    public record Field(String name, String label, List<Option> options, String chosen) {}

    public record Option(String value, String text) {}

    /**
     * A part below a heading.
     *
     * @param table null for none
     * @param file null where it cannot be asked for
     */
    public record Chapter(
            String title,
            List<Line> before,
            @Nullable Table table,
            List<Line> after,
            @Nullable File file) {}

    /** @param rows of those the first cell leads on where it has somewhere to lead */
    public record Table(ObservatoryRows.Table table, List<Row> rows) {}

    public record Row(ObservatoryRows.Row row, @Nullable String href) {}

    public record File(String href, String label, String whole) {}
}
