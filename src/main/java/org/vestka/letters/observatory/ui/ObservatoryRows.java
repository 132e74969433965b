package org.vestka.letters.observatory.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.letters.observatory.Comparison;
import org.vestka.letters.observatory.ObservatoryBoard;
import org.vestka.letters.observatory.Passage;
import org.vestka.letters.observatory.PlacePassage;
import org.vestka.letters.observatory.Stretch;
import org.vestka.letters.observatory.Waiting;

/** The tables of the observatory in words, the same for the screen and the reading edition. */
public final class ObservatoryRows {

    /** Weeks after which it is told how many had a sign. */
    public static final List<Integer> WEEKS = List.of(2, 4, 6, 8, 13, 26, 39, 52, 78, 104);

    private static final String PLACES = "places";
    private static final String WAITING = "waiting";
    private static final String MONTHS = "months";

    private ObservatoryRows() {}

    /**
     * A table.
     *
     * @param file its name as a file
     * @param headings that of the names among them
     */
    public record Table(String file, String title, List<String> headings, List<Row> rows) {}

    /**
     * A row.
     *
     * @param path where more of it is, as the application has it; null for nowhere
     * @param sum whether it adds up those before it
     */
    public record Row(String name, @Nullable String path, boolean sum, List<String> cells) {}

    public static Table places(
            ObservatoryBoard board, Map<FacilityId, FacilityListItem> places, ObservatoryWords words) {
        List<Row> rows = new ArrayList<>();
        for (ObservatoryBoard.OfPlace of : board.places()) {
            FacilityListItem place = places.get(of.place());
            if (place != null) {
                rows.add(new Row(
                        place.nameIn(words.directory().reader()),
                        ObservatoryNavigation.place(place.code()),
                        false,
                        cells(of.passage(), words)));
            }
        }
        Passage all = board.all();
        if (all != null && rows.size() > 1) {
            rows.add(new Row(words.text("together"), null, true, cells(all, words)));
        }
        return new Table(PLACES, words.text("places"), headings("column.place", words), rows);
    }

    /** Names of places of which too little is known, in the reader's alphabet. */
    public static String few(ObservatoryBoard board, Map<FacilityId, FacilityListItem> places, ObservatoryWords words) {
        List<FacilityId> told =
                board.places().stream().map(ObservatoryBoard.OfPlace::place).toList();
        return places.values().stream()
                .filter(place -> !told.contains(place.id()))
                .map(place -> place.nameIn(words.directory().reader()))
                .sorted(words.directory().byName(Function.identity()))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /** How the letters of a country part; tables without a row are left out. */
    public static List<Table> partings(ObservatoryBoard board, ObservatoryWords words) {
        return tables(
                parting("years", "by-year", "column.year", board.byYear(), String::valueOf, board.otherYears(), words),
                parting(
                        "custody",
                        "by-custody",
                        "column.custody",
                        board.custody(),
                        words.directory()::custody,
                        board.otherCustody(),
                        words),
                parting("kinds", "by-kind", "column.kind", board.kinds(), words::kind, board.otherKinds(), words));
    }

    /** The same of a place. */
    public static List<Table> partings(PlacePassage place, ObservatoryWords words) {
        return tables(
                parting("years", "by-year", "column.year", place.years(), words::period, null, words),
                parting(
                        "custody",
                        "by-custody",
                        "column.custody",
                        place.custody(),
                        words.directory()::custody,
                        place.otherCustody(),
                        words),
                parting("kinds", "by-kind", "column.kind", place.kinds(), words::kind, place.otherKinds(), words));
    }

    private static List<Table> tables(Table... all) {
        return List.of(all).stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static <K> Table parting(
            String file,
            String title,
            String column,
            Map<K, Passage> parts,
            Function<K, String> name,
            @Nullable Passage rest,
            ObservatoryWords words) {
        Map<String, Passage> rows = new LinkedHashMap<>();
        parts.forEach((key, part) -> rows.put(name.apply(key), part));
        if (rest != null) {
            rows.put(words.text("others"), rest);
        }
        return new Table(
                file,
                words.text(title),
                headings(column, words),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), null, false, cells(row.getValue(), words)))
                        .toList());
    }

    private static List<String> headings(String first, ObservatoryWords words) {
        return List.of(
                words.text(first),
                words.text("column.posted"),
                words.text("column.arrived"),
                words.text("column.returned"),
                words.text("column.silent"),
                words.text("column.half"));
    }

    private static List<String> cells(Passage passage, ObservatoryWords words) {
        return List.of(
                words.number(passage.posted()),
                words.share(passage.arrived()),
                words.share(passage.returned()),
                words.number(passage.silent()),
                words.half(passage.waiting()));
    }

    /** How many had a sign by when, as far as that can be said. */
    public static Table waiting(Waiting waiting, ObservatoryWords words) {
        return new Table(
                WAITING,
                words.text("waiting"),
                List.of(words.text("column.by-week"), words.text("column.arrived")),
                WEEKS.stream()
                        .filter(week -> week <= waiting.until())
                        .map(week ->
                                new Row(words.text("weeks", week), null, false, List.of(words.share(waiting.by(week)))))
                        .toList());
    }

    /** Two of them side by side. */
    public static Table compared(Comparison comparison, String one, String other, ObservatoryWords words) {
        Waiting first = comparison.one().all().waiting();
        Waiting second = comparison.other().all().waiting();
        return new Table(
                WAITING,
                words.text("compare"),
                List.of(words.text("column.by-week"), one, other),
                WEEKS.stream()
                        .filter(week -> week <= first.until() || week <= second.until())
                        .map(week -> new Row(
                                words.text("weeks", week),
                                null,
                                false,
                                List.of(byWeek(first, week, words), byWeek(second, week, words))))
                        .toList());
    }

    private static String byWeek(Waiting waiting, int week, ObservatoryWords words) {
        return week <= waiting.until() ? words.share(waiting.by(week)) : words.text("unknown");
    }

    /** Month by month, as far as the months can be judged. */
    public static Table months(PlacePassage place, ObservatoryWords words) {
        return new Table(
                MONTHS,
                words.text("months"),
                List.of(
                        words.text("column.month"),
                        words.text("column.posted"),
                        words.text("column.in-time", Stretch.WEEKS)),
                place.steps().reversed().stream()
                        .map(step -> new Row(
                                words.period(step.period()),
                                null,
                                false,
                                List.of(words.number(step.share().of()), words.share(step.share()))))
                        .toList());
    }

    /** Since when it is otherwise, in a sentence; null where nothing can be said. */
    public static @Nullable String change(List<Stretch> stretches, ObservatoryWords words) {
        if (stretches.isEmpty()) {
            return null;
        }
        Stretch now = stretches.getLast();
        return stretches.size() > 1
                ? words.change(stretches.get(stretches.size() - 2), now)
                : words.text(
                        now.almostNothing() ? "change.never" : "change.none",
                        now.share().of(),
                        now.share().had(),
                        ObservatoryWords.range(now.share().lower(), now.share().upper()));
    }
}
