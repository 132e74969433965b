package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.coverage.CoverageRows;
import org.vestka.directory.ui.people.PeopleChoices.Option;

/**
 * Who waits for letters.
 *
 * @param countries nothing where there is one alone, or where nothing can be asked
 * @param others pages of the countries where nothing can be asked; nothing where it can, or where there is one alone
 * @param action where another country is asked for
 * @param apart where the people are who cannot be written to; null where they are on no page
 */
public record CoverageReading(
        Frame frame,
        String lead,
        String floor,
        boolean nobody,
        String country,
        List<Option> countries,
        List<CountsReading.InCountry> others,
        @Nullable String action,
        List<Part> parts,
        @Nullable String apart) {

    /**
     * A table.
     *
     * @param before said before it, after it; null for nothing
     * @param file null where it cannot be asked for
     */
    public record Part(
            CoverageRows.Table table,
            @Nullable String before,
            @Nullable String after,
            @Nullable String file) {}

    /** Where the people behind a number are. */
    public @Nullable String behind(CoverageRows.Cell cell) {
        return cell.number() == 0 || cell.people() == null
                ? null
                : frame.links().people(org.vestka.directory.ui.PersonListLocation.of(cell.people()), 1);
    }
}
