package org.vestka.directory.ui.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.attention.CoverageBoard;
import org.vestka.directory.attention.CoverageMonth;
import org.vestka.directory.attention.CoverageTally;
import org.vestka.directory.attention.FloorInForce;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.person.Publication;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;

/** The board in words, the same for the screen, the reading edition and files. */
public final class CoverageRows {

    private CoverageRows() {}

    /** @param headings that of the names among them */
    public record Table(String title, List<String> headings, List<Row> rows) {}

    /**
     * A row.
     *
     * @param percent of the row with most people without a letter, for its bar
     * @param sum whether it adds up those before it
     */
    public record Row(String name, @Nullable Long percent, boolean sum, List<Cell> cells) {}

    /** @param people whom the list shows behind it; null for nobody */
    public record Cell(long number, String label, @Nullable PersonFilter people) {}

    /**
     * The one sentence that matters now.
     *
     * @param countries that of the board among them
     */
    public static String lead(CoverageBoard board, List<Country> countries, DirectoryWords words) {
        String country = countries.stream()
                .filter(each -> each.code().equals(board.country()))
                .findFirst()
                .map(each -> each.nameIn(words.reader()))
                .orElse(board.country().value());
        if (board.all().people() == 0) {
            return words.text("coverage.lead.nobody", country);
        }
        int none = board.all().none();
        FloorInForce floor = board.floor();
        return floor.campaign()
                ? words.text(
                        "coverage.lead.campaign",
                        none,
                        board.all().people(),
                        words.dates().exact(floor.period().from()),
                        words.dates().exact(floor.period().until()),
                        country)
                : words.text("coverage.lead.month", none, board.all().people(), country);
    }

    public static String floor(CoverageBoard board, DirectoryWords words) {
        return words.text(
                board.floor().campaign() ? "coverage.floor.campaign" : "coverage.floor.month",
                board.floor().letters());
    }

    public static Table places(
            CoverageBoard board, Map<FacilityId, Map<LanguageTag, String>> names, DirectoryWords words) {
        List<Row> rows = new ArrayList<>();
        long most = most(board.places().stream().map(of -> of.tally().none()));
        for (CoverageBoard.OfPlace of : board.places()) {
            FacilityId place = of.place();
            String name = place == null
                    ? words.text("coverage.place.unknown")
                    : Labels.in(words.reader(), names.getOrDefault(place, Map.of()));
            rows.add(row(
                    name,
                    of.tally(),
                    most,
                    place == null ? null : PersonFilter.ALL.withFacility(place).withWritable(true),
                    board,
                    words));
        }
        return table("coverage.places", rows, board, words);
    }

    public static Table custody(CoverageBoard board, DirectoryWords words) {
        List<Row> rows = new ArrayList<>();
        long most = most(board.custody().stream().map(of -> of.tally().none()));
        for (CoverageBoard.OfCustody of : board.custody()) {
            rows.add(row(
                    words.custody(of.kind()),
                    of.tally(),
                    most,
                    in(board.country()).withCustody(Set.of(of.kind())).withWritable(true),
                    board,
                    words));
        }
        return table("coverage.custody", rows, board, words);
    }

    private static long most(Stream<Integer> none) {
        return Math.max(1, none.mapToInt(each -> each).max().orElse(1));
    }

    private static PersonFilter in(CountryCode country) {
        return PersonFilter.ALL.withCountry(country);
    }

    private static Table table(String title, List<Row> rows, CoverageBoard board, DirectoryWords words) {
        if (rows.size() > 1) {
            Row sum = row(
                    words.text("coverage.all"),
                    board.all(),
                    board.all().none(),
                    in(board.country()).withWritable(true),
                    board,
                    words);
            rows.add(new Row(sum.name(), null, true, sum.cells()));
        }
        List<String> headings = new ArrayList<>(List.of(
                words.text(title.equals("coverage.places") ? "coverage.column.place" : "coverage.column.custody"),
                words.text("coverage.column.none"),
                words.text("coverage.column.in-hand")));
        if (board.floor().letters() > 1) {
            headings.add(words.text("coverage.column.below"));
        }
        headings.add(words.text("coverage.column.people"));
        headings.add(words.text("coverage.column.letters"));
        return new Table(words.text(title), headings, rows);
    }

    private static Row row(
            String name,
            CoverageTally tally,
            long most,
            @Nullable PersonFilter people,
            CoverageBoard board,
            DirectoryWords words) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(tally.none(), name, "coverage.column.none", null, words));
        cells.add(cell(tally.inHand(), name, "coverage.column.in-hand", null, words));
        if (board.floor().letters() > 1) {
            cells.add(cell(tally.below(), name, "coverage.column.below", null, words));
        }
        cells.add(cell(tally.people(), name, "coverage.column.people", people, words));
        cells.add(cell(tally.letters(), name, "coverage.column.letters", null, words));
        return new Row(name, 100 * tally.none() / Math.max(1, most), false, cells);
    }

    private static Cell cell(
            long number, String row, String column, @Nullable PersonFilter people, DirectoryWords words) {
        return new Cell(number, row + ", " + words.text(column), people);
    }

    /** The latest month first. */
    public static Table months(CoverageBoard board, DirectoryWords words) {
        long most = most(board.months().stream().map(CoverageMonth::none));
        List<Row> rows = board.months().reversed().stream()
                .map(month -> {
                    String name = month(month, words);
                    return new Row(
                            name,
                            100 * month.none() / most,
                            false,
                            List.of(
                                    cell(month.none(), name, "coverage.column.none", null, words),
                                    cell(month.people(), name, "coverage.column.people", null, words),
                                    cell(month.letters(), name, "coverage.column.letters", null, words)));
                })
                .toList();
        return new Table(
                words.text("coverage.trend"),
                List.of(
                        words.text("coverage.column.month"),
                        words.text("coverage.column.none"),
                        words.text("coverage.column.people"),
                        words.text("coverage.column.letters")),
                rows);
    }

    /** {@code November 2026}. */
    public static String month(CoverageMonth month, DirectoryWords words) {
        LocalDate day = month.month().atDay(1);
        return words.month(day.getMonth()) + " " + day.getYear();
    }

    public static Table apart(CoverageBoard board, DirectoryWords words) {
        return new Table(
                words.text("coverage.apart"),
                List.of(words.text("coverage.column.why"), words.text("coverage.column.people")),
                board.apart().stream()
                        .map(apart -> {
                            String why = words.reachability(apart.why(), Publication.PUBLIC);
                            return new Row(
                                    why,
                                    null,
                                    false,
                                    List.of(cell(apart.people(), why, "coverage.column.people", null, words)));
                        })
                        .toList());
    }
}
