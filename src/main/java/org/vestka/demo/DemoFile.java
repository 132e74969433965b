package org.vestka.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files of {@code db/demo}. */
final class DemoFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFile() {}

    /** All lines, in order. */
    static List<CSVRecord> lines(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DemoFile.class.getResourceAsStream("/db/demo/" + name), name),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines by their column {@code key}. */
    static Map<String, CSVRecord> byKey(String name) {
        Map<String, CSVRecord> lines = new LinkedHashMap<>();
        lines(name).forEach(line -> lines.put(line.get("key"), line));
        return lines;
    }
}
