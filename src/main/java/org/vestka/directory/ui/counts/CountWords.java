package org.vestka.directory.ui.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.PeopleOfDay;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.DirectoryWords;

/** What rows and columns of numbers are called, on every screen and in every file. */
public final class CountWords {

    private final DirectoryWords words;
    private final List<Region> regions;

    public CountWords(DirectoryWords words, List<Region> regions) {
        this.words = words;
        this.regions = regions;
    }

    public String table(CountBy by) {
        return words.word("counts.by", by);
    }

    public String row(CountTable table, CountRow row) {
        return row(table.by(), row.value(), row);
    }

    /** @param row where its names are known; else the value itself stands for a profession */
    private String row(CountBy by, String value, CountRow row) {
        if (value.equals(CountRow.NOT_KNOWN)) {
            return words.text("counts.not-known");
        }
        if (value.equals(CountRow.NOT_TOLD)) {
            return words.text("counts.not-told");
        }
        return switch (by) {
            case CUSTODY ->
                UrlWord.read(value, CustodyKind.values()).map(words::custody).orElse(value);
            case GENDER ->
                UrlWord.read(value, Gender.values())
                        .map(each -> words.word("gender", each))
                        .orElse(value);
            case AGE_TODAY ->
                UrlWord.read(value, AgeBand.values())
                        .map(each -> words.word("ageBand", each))
                        .orElse(value);
            case REGION ->
                regions.stream()
                        .filter(region -> region.code().equals(value))
                        .findFirst()
                        .map(region -> region.nameIn(words.reader()))
                        .orElse(value);
            case CHARGE -> words.text("counts.article", value);
            case PROFESSION -> row.names().isEmpty() ? value : Labels.in(words.reader(), row.names());
            case ARRESTED -> value;
        };
    }

    /** A value of which only the URL tells. */
    public String value(CountBy by, String value) {
        return row(by, value, new CountRow(value, Map.of(), Map.of()));
    }

    /** A line of the published statement. */
    public String line(StatementLine line) {
        return words.word("counts.line", line);
    }

    /** The heading of the column that adds up. */
    public String together() {
        return words.text("counts.column.all");
    }

    /** A sum of the published statement; null for that of all. */
    public String sum(@Nullable DesignationValue designation) {
        return designation == null ? words.text("counts.sum.all") : words.word("counts.sum", designation);
    }

    /**
     * Everything that narrows the people behind a number, the day and the body in one line. Values stand in the URL: where
     * nobody is counted by them they are anybody's text, and not repeated.
     */
    public String whom(
            CountQuestion question, PeopleOfDayFilter filter, PeopleOfDay people, List<DesignatingBody> bodies) {
        List<String> parts = new ArrayList<>();
        parts.add(filter.designation() == null ? sum(null) : column(filter.designation()));
        if (!filter.custody().isEmpty()) {
            parts.add(String.join(
                    ", ", filter.custody().stream().sorted().map(words::custody).toList()));
        }
        filter.values().entrySet().stream()
                .filter(value -> people.all() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parts.add(table(entry.getKey()) + ": " + value(entry.getKey(), entry.getValue())));
        parts.add(words.text("counts.people.day", words.dates().exact(question.day()), body(question, bodies)));
        return String.join(" · ", parts);
    }

    /** That people are counted and not shown, and how many where that is told. */
    public String hidden(PeopleOfDay people) {
        return people.hidden() > 0
                ? words.text("counts.people.hidden", people.hidden())
                : words.text("counts.people.perhaps-hidden");
    }

    /** That another day was asked for than the one that is counted; null where it was not. */
    public @Nullable String another(CountsLocation location, CountQuestion question) {
        return location.another(question.day())
                ? words.text(
                        "counts.day.other",
                        words.dates().exact(Counts.FIRST),
                        words.dates().exact(question.day()))
                : null;
    }

    /** How many of those recognised are held, where some of them are not; null where there is nothing to tell apart. */
    public @Nullable String held(Statement statement) {
        long elsewhere = statement.of(StatementLine.RECOGNISED_ELSEWHERE);
        return elsewhere == 0 ? null : words.text("counts.held", statement.held(), elsewhere);
    }

    /** Whose count it is. */
    public String body(CountQuestion question, List<DesignatingBody> bodies) {
        return bodies.stream()
                .filter(body -> body.code().equals(question.body()))
                .findFirst()
                .map(body -> Labels.in(words.reader(), body.names()))
                .orElse(question.body());
    }

    /** A designation as the heading of a column. */
    public String column(DesignationValue designation) {
        return words.word("counts.column", designation);
    }
}
