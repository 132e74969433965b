package org.vestka.directory.web.open;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8. Each line says of what day it is, under what licence and in which language. */
final class CsvFile<T> implements TableFile<T> {

    private final CSVPrinter printer;
    private final List<Column<T>> columns;
    private final List<String> beginning;

    CsvFile(OutputStream out, List<Column<T>> columns, Terms terms, String language) throws IOException {
        this.printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        this.columns = columns;
        this.beginning = List.of(terms.day().toString(), terms.licence().name(), language);
        List<String> head = new ArrayList<>(List.of("day", "licence", "language"));
        columns.forEach(column -> head.add(column.name()));
        printer.printRecord(head);
    }

    @Override
    public void add(List<T> rows) throws IOException {
        for (T row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(beginning);
            for (Column<T> column : columns) {
                Object value = column.value().apply(row);
                cells.add(value instanceof Number || value == null ? value : HarmlessCell.of(value.toString()));
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    /** The stream is the server's. */
    @Override
    public void close() {}
}
