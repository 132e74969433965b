package org.vestka.directory.web.open;

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
import org.vestka.shared.LanguageTag;

/** Numbers as files. Every line says of what day, country and body it is and under what licence, so that none is ever read without. */
final class CountsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CountWords words;
    private final Terms.Licence licence;
    private final LanguageTag language;

    CountsCsv(CountWords words, Terms.Licence licence, LanguageTag language) {
        this.words = words;
        this.licence = licence;
        this.language = language;
    }

    String statement(CountQuestion question, Statement statement) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("day", "licence", "language", "country", "body", "designation", "line", "label", "people"));
        for (StatementLine line : StatementLine.values()) {
            lines.add(List.of(
                    question.day(),
                    licence.name(),
                    language,
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
        lines.add(List.of("day", "licence", "language", "country", "body", "recognised", "persecuted", "together"));
        for (TrendPoint point : points) {
            lines.add(List.of(
                    point.day(),
                    licence.name(),
                    language,
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
        List<Object> headings =
                new ArrayList<>(List.of("day", "licence", "language", "country", "body", "by", "value", "label"));
        Arrays.stream(DesignationValue.values()).map(UrlWord::of).forEach(headings::add);
        lines.add(headings);
        for (CountRow row : table.rows()) {
            List<Object> line = new ArrayList<>(List.of(
                    question.day(),
                    licence.name(),
                    language,
                    question.country(),
                    question.body(),
                    UrlWord.of(table.by()),
                    HarmlessCell.of(row.value()),
                    HarmlessCell.of(words.row(table, row))));
            Arrays.stream(DesignationValue.values()).map(row::of).forEach(line::add);
            lines.add(line);
        }
        return printed(lines);
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
