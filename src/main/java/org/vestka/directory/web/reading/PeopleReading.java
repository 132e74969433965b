package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.people.PeopleChoices.Option;
import org.vestka.directory.ui.people.PersonRow;

/**
 * A page of a list of people.
 *
 * @param none to how many nobody has written this month; null where that is not told
 * @param form null in a folder of files, where nothing can be asked
 * @param ways to other lists: months, letters
 * @param shown where in the list this page is
 * @param calendar the same for a calendar; null where there is none
 */
public record PeopleReading(
        Frame frame,
        String heading,
        String lead,
        @Nullable None none,
        @Nullable Form form,
        List<Way> ways,
        List<Row> rows,
        String shown,
        @Nullable String calendar,
        @Nullable String previous,
        @Nullable String next) {

    /** @param meaning what the number says */
    public record None(long number, String meaning) {}

    /**
     * What can be asked.
     *
     * @param chosen whether something is chosen, so that it can be cleared
     */
    public record Form(
            String action,
            String text,
            boolean few,
            boolean writable,
            List<Choice> choices,
            boolean chosen,
            @Nullable String clear) {}

    /** @param value the one chosen; empty for none */
    public record Choice(String name, String label, String value, List<Option> options) {}

    /** Where else to go from here. */
    public record Way(String label, @Nullable String href, boolean here) {}

    /** @param said its words; where they lead, {@code href} says */
    public record Row(String href, PersonRow said) {}
}
