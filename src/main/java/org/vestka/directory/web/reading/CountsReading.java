package org.vestka.directory.web.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.ui.counts.CountNumber;
import org.vestka.directory.ui.counts.CountRows;
import org.vestka.directory.ui.people.PeopleChoices.Option;

/**
 * Numbers of a day.
 *
 * @param another that another day was asked for; null where it was not
 * @param countries where else people are counted today; nothing where there is one country alone
 * @param choices null in a folder of files, where nothing can be asked
 * @param statement empty where nobody was named by that day
 * @param held how many of those recognised are held; null where all are
 */
public record CountsReading(
        Frame frame,
        CountQuestion question,
        String lead,
        @Nullable String another,
        List<InCountry> countries,
        @Nullable Choices choices,
        List<CountRows.Line> statement,
        @Nullable String held,
        Files statementFiles,
        List<Trend> trend,
        Files trendFiles,
        List<Table> tables) {

    /** @param bodies and countries: nothing where there is one alone */
    public record Choices(String action, String first, String last, List<Option> bodies, List<Option> countries) {}

    /** @param href null for the one whose numbers these are */
    public record InCountry(String name, @Nullable String href) {}

    /** A table's file, and the line to cite it by. */
    public record Files(@Nullable String href, String cite) {}

    /**
     * A day of the trend.
     *
     * @param numbers recognised, persecuted, and both together
     */
    public record Trend(String day, @Nullable String href, List<CountNumber> numbers) {}

    /** One table of the day. */
    public record Table(CountRows.Table rows, Files files) {}

    /** Where the people behind a number are; nobody is behind zero, and some are not shown. */
    public Optional<String> behind(CountRows.Cell cell) {
        return cell.number() == 0 || cell.filter() == null
                ? Optional.empty()
                : Optional.ofNullable(frame.links().peopleOfDay(question, cell.filter(), 1));
    }
}
