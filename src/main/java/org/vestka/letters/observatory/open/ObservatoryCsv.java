package org.vestka.letters.observatory.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.open.HarmlessCell;

/** Tables of the observatory as files. Every line says as of what day, of what and under what licence it is. */
final class ObservatoryCsv {

    static final Set<String> TABLES = Set.of("places", "custody", "kinds", "years");
    static final Set<String> PLACE_TABLES = Set.of("waiting", "months", "custody", "kinds", "years");

    private ObservatoryCsv() {}

    /** @param table one of {@link #TABLES} */
    static String of(OpenObservatory board, String table) {
        List<List<@Nullable Object>> lines = parts(
                switch (table) {
                    case "places" -> board.places();
                    case "custody" -> board.custody();
                    case "kinds" -> board.kinds();
                    default -> board.years();
                });
        return printed(
                List.of("day", "licence", "language", "country", "posted-in"),
                Arrays.asList(
                        board.day(),
                        board.licence().name(),
                        board.language(),
                        board.country(),
                        board.year() == null ? "all" : board.year()),
                lines);
    }

    /** @param table one of {@link #PLACE_TABLES} */
    static String of(OpenObservatoryPlace place, String table) {
        List<List<@Nullable Object>> lines =
                switch (table) {
                    case "waiting" -> waiting(place);
                    case "months" -> months(place.months());
                    case "custody" -> parts(place.custody());
                    case "kinds" -> parts(place.kinds());
                    default -> parts(place.years());
                };
        return printed(
                List.of("day", "licence", "language", "country", "place"),
                Arrays.asList(place.day(), place.licence().name(), place.language(), place.country(), place.code()),
                lines);
    }

    private static List<List<@Nullable Object>> parts(List<OpenPassageOf> parts) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(Arrays.asList(
                "value",
                "label",
                "posted",
                "arrived",
                "arrived-share",
                "arrived-lower",
                "arrived-upper",
                "returned",
                "returned-share",
                "returned-lower",
                "returned-upper",
                "contradicted",
                "silent",
                "half-within-weeks",
                "half-within-lower",
                "half-within-upper"));
        for (OpenPassageOf part : parts) {
            OpenPassage passage = part.passage();
            lines.add(Arrays.asList(
                    HarmlessCell.of(part.value()),
                    HarmlessCell.of(part.label()),
                    passage.posted(),
                    passage.arrived().letters(),
                    passage.arrived().share(),
                    passage.arrived().lower(),
                    passage.arrived().upper(),
                    passage.returned().letters(),
                    passage.returned().share(),
                    passage.returned().lower(),
                    passage.returned().upper(),
                    passage.contradicted(),
                    passage.silent(),
                    passage.halfWithin(),
                    passage.halfWithinLower(),
                    passage.halfWithinUpper()));
        }
        return lines;
    }

    /** Of this place, and after it of the one beside it. */
    private static List<List<@Nullable Object>> waiting(OpenObservatoryPlace place) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(Arrays.asList("of", "week", "share", "lower", "upper"));
        weeks(lines, place.code(), place.waiting());
        OpenComparison comparison = place.comparison();
        if (comparison != null) {
            weeks(lines, comparison.beside(), comparison.waiting());
        }
        return lines;
    }

    private static void weeks(List<List<@Nullable Object>> lines, String of, List<OpenWeek> weeks) {
        weeks.forEach(week ->
                lines.add(Arrays.asList(HarmlessCell.of(of), week.week(), week.share(), week.lower(), week.upper())));
    }

    private static List<List<@Nullable Object>> months(List<OpenStretch> months) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(Arrays.asList("from", "until", "posted", "in-time", "share", "lower", "upper"));
        months.forEach(month -> lines.add(Arrays.asList(
                month.from(),
                month.until(),
                month.posted(),
                month.inTime().letters(),
                month.inTime().share(),
                month.inTime().lower(),
                month.inTime().upper())));
        return lines;
    }

    private static String printed(
            List<String> headings, List<? extends @Nullable Object> before, List<List<@Nullable Object>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            boolean head = true;
            for (List<@Nullable Object> line : lines) {
                List<@Nullable Object> whole = new ArrayList<>(head ? headings : before);
                whole.addAll(line);
                printer.printRecord(whole);
                head = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
