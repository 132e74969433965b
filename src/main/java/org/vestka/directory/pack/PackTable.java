package org.vestka.directory.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;

/** One CSV file of a pack, row by row; a mistake is told with its line. */
final class PackTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PackTable() {}

    /** @throws PackUnreadable when the file, or a value that {@code read} asks for, cannot be understood */
    static <T> List<T> read(String file, InputStream bytes, Function<Row, T> read) {
        List<T> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord values : parser) {
                Row row = new Row(file, parser.getCurrentLineNumber(), values);
                if (!values.isConsistent()) {
                    throw row.mistake("has %d cells, the header has %d"
                            .formatted(values.size(), parser.getHeaderNames().size()));
                }
                rows.add(row.understood(read));
            }
        } catch (IOException e) {
            throw new PackUnreadable(file, 0, "cannot be read", e);
        }
        return rows;
    }

    /** One row with what it means. */
    record Row(String file, long line, CSVRecord values) {

        String text(String column) {
            if (!values.isMapped(column)) {
                throw new PackUnreadable(file, 1, "has no column '%s'".formatted(column), null);
            }
            return values.get(column).strip();
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw mistake("'%s' is empty".formatted(column));
            }
            return text;
        }

        @Nullable
        String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        <E extends Enum<E>> E word(String column, Class<E> words) {
            try {
                return Enum.valueOf(words, required(column));
            } catch (IllegalArgumentException e) {
                throw new PackUnreadable(
                        file,
                        line,
                        "'%s' is none of %s".formatted(column, Arrays.toString(words.getEnumConstants())),
                        e);
            }
        }

        /** Words separated by {@code |}. */
        List<String> list(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        @Nullable
        PartialDate date(String column) {
            String text = optional(column);
            return text == null ? null : PartialDate.parse(text);
        }

        @Nullable
        LocalDate day(String column) {
            PartialDate date = date(column);
            return date == null ? null : date.exact().orElseThrow(() -> mistake("'%s' is no day".formatted(column)));
        }

        /**
         * The columns named after the languages offered. English has to be there, it stands in for a language that has no
         * column; a column that is there is filled in every row.
         */
        Map<LanguageTag, String> labels() {
            Map<LanguageTag, String> labels = new HashMap<>();
            labels.put(Languages.FALLBACK, required(Languages.FALLBACK.value()));
            Languages.OFFERED.stream()
                    .filter(language -> values.isMapped(language.value()))
                    .forEach(language -> labels.put(language, required(language.value())));
            return labels;
        }

        /** The row as one text, to see whether it has changed. */
        String whole() {
            return String.join("\u001f", values.values());
        }

        PackUnreadable mistake(String mistake) {
            return new PackUnreadable(file, line, mistake, null);
        }

        private <T> T understood(Function<Row, T> read) {
            try {
                return read.apply(this);
            } catch (IllegalArgumentException e) {
                throw new PackUnreadable(file, line, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
