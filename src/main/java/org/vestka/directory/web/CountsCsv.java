package org.vestka.directory.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.counts.Statement;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.counts.TrendPoint;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.ui.counts.CountWords;

/** Numbers as files. Every line says of what day, country and body it is, so that none is ever read without. */
final class CountsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CountWords words;

    CountsCsv(CountWords words) {
        this.words = words;
    }

    String statement(CountQuestion question, Statement statement) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("day", "country", "body", "designation", "line", "label", "people"));
        for (StatementLine line : StatementLine.values()) {
            lines.add(List.of(
                    question.day(),
                    question.country(),
                    question.body(),
                    UrlWord.of(line.designation()),
                    UrlWord.of(line),
                    words.line(line),
                    statement.of(line)));
        }
        return printed(lines);
    }

    String trend(CountQuestion question, List<TrendPoint> points) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("day", "country", "body", "recognised", "persecuted", "together"));
        for (TrendPoint point : points) {
            lines.add(List.of(
                    point.day(),
                    question.country(),
                    question.body(),
                    point.recognised(),
                    point.persecuted(),
                    point.recognised() + point.persecuted()));
        }
        return printed(lines);
    }

    String table(CountQuestion question, CountTable table) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> headings = new ArrayList<>(List.of("day", "country", "body", "by", "value", "label"));
        Arrays.stream(DesignationValue.values()).map(UrlWord::of).forEach(headings::add);
        lines.add(headings);
        for (CountRow row : table.rows()) {
            List<Object> line = new ArrayList<>(List.of(
                    question.day(),
                    question.country(),
                    question.body(),
                    UrlWord.of(table.by()),
                    harmless(row.value()),
                    harmless(words.row(table, row))));
            Arrays.stream(DesignationValue.values()).map(row::of).forEach(line::add);
            lines.add(line);
        }
        return printed(lines);
    }

    /** A word out of somebody's list must not become a formula in a spreadsheet. */
    private static String harmless(String word) {
        // some spreadsheets part cells at a semicolon
        String one = word.replace(';', ',');
        return one.isEmpty() || "=+-@\t\r".indexOf(one.charAt(0)) < 0 ? one : "'" + one;
    }

    private static String printed(List<List<Object>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<Object> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
