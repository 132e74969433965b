package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people behind a number.
 *
 * @param hidden that more people are counted and not shown by name
 */
public record PeopleOfDayReading(
        Frame frame,
        String heading,
        String whom,
        @Nullable String another,
        @Nullable String counts,
        List<Row> rows,
        boolean nobody,
        String hidden,
        @Nullable String previous,
        @Nullable String next) {

    /** @param other the name in the reader's writing; null where that is the name itself */
    public record Row(
            String href,
            String name,
            String language,
            @Nullable String other,
            String where) {}
}
