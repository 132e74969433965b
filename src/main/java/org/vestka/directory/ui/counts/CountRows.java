package org.vestka.directory.ui.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;

/** The rows and cells of tables of numbers, each with the people behind it, as every edition shows them. */
public final class CountRows {

    /** Further rows of a table are in its file. */
    public static final int SHOWN = 40;

    private CountRows() {}

    /**
     * A number.
     *
     * @param filter of the people behind it; null where they are not shown
     * @param label what is counted, for those who hear the number alone
     */
    public record Cell(long number, @Nullable PeopleOfDayFilter filter, String label) {}

    /** @param sum whether it adds up those above */
    public record Line(String label, Cell cell, boolean sum) {}

    /** @param percent of the longest row, for its bar */
    public record Row(String label, long percent, List<Cell> cells) {}

    /**
     * A table.
     *
     * @param headings one more than a row has cells
     * @param ofAges whether its ages are those of today
     */
    public record Table(
            String title, List<String> headings, List<Row> rows, boolean ofAges, boolean overlaps, int more) {}

    /** The day in the lines of the published statement, with its three sums. */
    public static List<Line> statement(Statement statement, CountWords said) {
        List<Line> lines = new ArrayList<>();
        for (DesignationValue designation : List.of(DesignationValue.RECOGNISED, DesignationValue.PERSECUTED)) {
            for (StatementLine line : StatementLine.values()) {
                if (line.designation() == designation && (!line.isAdded() || statement.of(line) > 0)) {
                    lines.add(line(
                            said.line(line),
                            statement.of(line),
                            line.isNotTold() ? null : new PeopleOfDayFilter(designation, line.custody(), Map.of()),
                            false));
                }
            }
            lines.add(line(
                    said.sum(designation),
                    statement.of(designation),
                    new PeopleOfDayFilter(designation, Set.of(), Map.of()),
                    true));
        }
        lines.add(line(said.sum(null), statement.all(), PeopleOfDayFilter.ALL, true));
        return lines;
    }

    private static Line line(String label, long number, @Nullable PeopleOfDayFilter filter, boolean sum) {
        return new Line(label, new Cell(number, filter, label), sum);
    }

    public static Table table(CountTable table, CountWords said) {
        List<DesignationValue> beside = beside(table);
        List<String> headings = new ArrayList<>(List.of(
                said.table(table.by()),
                said.column(DesignationValue.RECOGNISED),
                said.column(DesignationValue.PERSECUTED),
                said.together()));
        beside.forEach(value -> headings.add(said.column(value)));
        long most =
                Math.max(1, table.rows().stream().mapToLong(CountRow::all).max().orElse(1));
        List<Row> rows = table.rows().stream()
                .limit(SHOWN)
                .map(row -> row(table, row, beside, most, said))
                .toList();
        return new Table(
                said.table(table.by()),
                headings,
                rows,
                table.by() == CountBy.AGE_TODAY,
                table.by().overlaps(),
                Math.max(0, table.rows().size() - SHOWN));
    }

    /** What a body says beside the two that it adds up, where it says it of anybody. */
    private static List<DesignationValue> beside(CountTable table) {
        List<DesignationValue> beside = new ArrayList<>();
        for (DesignationValue value : DesignationValue.values()) {
            if (value != DesignationValue.RECOGNISED
                    && value != DesignationValue.PERSECUTED
                    && table.all().of(value) > 0) {
                beside.add(value);
            }
        }
        return beside;
    }

    private static Row row(
            CountTable table, CountRow count, List<DesignationValue> beside, long most, CountWords said) {
        String label = said.row(table, count);
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(table, count, DesignationValue.RECOGNISED, label, said));
        cells.add(cell(table, count, DesignationValue.PERSECUTED, label, said));
        cells.add(cell(table, count, null, label, said));
        beside.forEach(value -> cells.add(cell(table, count, value, label, said)));
        return new Row(label, 100 * count.all() / most, cells);
    }

    /** Everybody in a row whom the body counts. */
    static Cell together(CountTable table, CountRow row, CountWords said) {
        return cell(table, row, null, said.row(table, row), said);
    }

    /** @param designation null for recognised and persecuted people together */
    private static Cell cell(
            CountTable table, CountRow row, @Nullable DesignationValue designation, String label, CountWords said) {
        String whom = designation == null ? said.together() : said.column(designation);
        return new Cell(
                designation == null ? row.all() : row.of(designation),
                filter(table.by(), row, designation),
                label + ", " + whom);
    }

    private static @Nullable PeopleOfDayFilter filter(
            CountBy by, CountRow row, @Nullable DesignationValue designation) {
        if (row.value().equals(CountRow.NOT_TOLD)) {
            return null;
        }
        if (by == CountBy.CUSTODY) {
            Set<CustodyKind> kinds =
                    UrlWord.read(row.value(), CustodyKind.values()).map(Set::of).orElse(Set.of());
            return new PeopleOfDayFilter(designation, kinds, Map.of());
        }
        return new PeopleOfDayFilter(designation, Set.of(), Map.of(by, row.value()));
    }
}
