package org.vestka.directory.imports.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/** Separated values: comma, semicolon or tab, as the header shows. */
final class CsvReader {

    private CsvReader() {}

    static Table read(String text, ImportLimits limits) {
        char delimiter = delimiter(text);
        new CsvBounds(delimiter, limits).check(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        TableBuilder table = new TableBuilder(limits);
        int row = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                row = Math.toIntExact(cells.getRecordNumber());
                if (cells.size() == 1 && cells.get(0).isBlank()) {
                    continue;
                }
                if (table.hasHeader()) {
                    table.line(cells.toList(), row);
                } else {
                    table.header(cells.toList(), row);
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw new FileRefused(FileFault.BROKEN_QUOTES, row + 1, "");
        }
        return table.table();
    }

    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                switch (c) {
                    case ',' -> counts[0]++;
                    case ';' -> counts[1]++;
                    case '\t' -> counts[2]++;
                    default -> {}
                }
                if (c == '\n' && i > 0) {
                    break;
                }
            }
        }
        if (counts[2] > counts[0] && counts[2] > counts[1]) {
            return '\t';
        }
        return counts[1] > counts[0] ? ';' : ',';
    }
}
