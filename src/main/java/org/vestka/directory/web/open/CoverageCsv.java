package org.vestka.directory.web.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vestka.directory.attention.CoverageTally;

/** Tables of the board as files. Every line says of what day and country it is and under what licence. */
final class CoverageCsv {

    static final Set<String> TABLES = Set.of("places", "custody", "apart", "trend");

    private CoverageCsv() {}

    /** @param table {@code places}, {@code custody}, {@code apart} or {@code trend} */
    static String of(CoverageEndpoint.Coverage board, String table) {
        List<List<Object>> lines = new ArrayList<>();
        switch (table) {
            case "places" -> groups(lines, board.places());
            case "custody" -> groups(lines, board.custody());
            case "apart" -> {
                lines.add(List.of("reason", "label", "people"));
                board.apart()
                        .forEach(apart ->
                                lines.add(List.of(apart.reason(), HarmlessCell.of(apart.label()), apart.people())));
            }
            default -> {
                lines.add(List.of("month", "people", "none", "letters", "whole"));
                board.months()
                        .forEach(month -> lines.add(
                                List.of(month.month(), month.people(), month.none(), month.letters(), month.whole())));
            }
        }
        return printed(board, lines);
    }

    private static void groups(List<List<Object>> lines, List<CoverageEndpoint.CoverageOfGroup> groups) {
        lines.add(List.of("value", "label", "people", "none", "in-hand", "below", "letters"));
        for (CoverageEndpoint.CoverageOfGroup group : groups) {
            CoverageTally tally = group.tally();
            lines.add(List.of(
                    HarmlessCell.of(group.value()),
                    HarmlessCell.of(group.label()),
                    tally.people(),
                    tally.none(),
                    tally.inHand(),
                    tally.below(),
                    tally.letters()));
        }
    }

    private static String printed(CoverageEndpoint.Coverage board, List<List<Object>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            boolean head = true;
            for (List<Object> line : lines) {
                List<Object> whole = new ArrayList<>(
                        head
                                ? List.of("day", "licence", "language", "country", "floor", "from", "until")
                                : List.of(
                                        board.day(),
                                        board.licence().name(),
                                        board.language(),
                                        board.country(),
                                        board.floor(),
                                        board.from(),
                                        board.until()));
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
