package org.vestka.directory.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    /** What the parser says of the row in which a quotation mark was opened that nothing closes. */
    private static final Pattern OPENED = Pattern.compile("\\(startline (\\d+)\\) EOF reached before encapsulated");

    private PackTable() {}

    /** A row that cannot be understood is written down and left out. */
    static <T> List<T> read(String file, String text, PackMistakes mistakes, Function<Row, T> meaning) {
        List<T> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            int columns = parser.getHeaderNames().size();
            long read = parser.getCurrentLineNumber();
            for (CSVRecord values : parser) {
                // a cell may have lines of its own: the row is looked for where it begins
                Row row = new Row(read + 1, values);
                read = parser.getCurrentLineNumber();
                try {
                    if (!values.isConsistent()) {
                        throw row.mistake("has %d cells, the header has %d".formatted(values.size(), columns));
                    }
                    rows.add(meaning.apply(row));
                } catch (IllegalArgumentException e) {
                    mistakes.add(file, row.line(), String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            OptionalLong open = OPENED.matcher(String.valueOf(e.getMessage()))
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .findFirst();
            if (open.isPresent()) {
                mistakes.broken(file, open.getAsLong(), "a quotation mark (\") is opened in this row and never closed");
            } else {
                mistakes.broken(file, 0, "is no CSV: " + e.getMessage());
            }
        }
        return rows;
    }

    /**
     * One row with what it means.
     *
     * @param line on which it begins
     */
    record Row(long line, CSVRecord values) {

        String text(String column) {
            if (!values.isMapped(column)) {
                throw mistake("the file has no column '%s'".formatted(column));
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
            return word(column, required(column), words);
        }

        /** As {@link #list}, each one of these words. */
        <E extends Enum<E>> List<E> words(String column, Class<E> words) {
            return list(column).stream().map(each -> word(column, each, words)).toList();
        }

        private <E extends Enum<E>> E word(String column, String text, Class<E> words) {
            try {
                return Enum.valueOf(words, text);
            } catch (IllegalArgumentException e) {
                throw mistake("'%s' is '%s', which is none of %s"
                        .formatted(column, text, Arrays.toString(words.getEnumConstants())));
            }
        }

        /** Words separated by {@code |}. */
        List<String> list(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        boolean has(String column) {
            return values.isMapped(column);
        }

        /** From 1 to 99. */
        int number(String column) {
            String text = required(column);
            if (!text.matches("[1-9][0-9]?")) {
                throw mistake("'%s' is '%s', which is no number from 1 to 99".formatted(column, text));
            }
            return Integer.parseInt(text);
        }

        @Nullable
        PartialDate date(String column) {
            String text = optional(column);
            try {
                return text == null ? null : PartialDate.parse(text);
            } catch (RuntimeException e) {
                throw mistake("'%s' is '%s', which is no date (2026-05-31, 2026-05 or 2026)".formatted(column, text));
            }
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
            return labels("");
        }

        /** The same of columns whose names begin so: {@code cost_en}, {@code cost_be}. */
        Map<LanguageTag, String> labels(String prefix) {
            Map<LanguageTag, String> labels = new HashMap<>();
            labels.put(Languages.FALLBACK, required(prefix + Languages.FALLBACK.value()));
            Languages.OFFERED.stream()
                    .filter(language -> values.isMapped(prefix + language.value()))
                    .forEach(language -> labels.put(language, required(prefix + language.value())));
            return labels;
        }

        /** The row as one text, to see whether it has changed. */
        String whole() {
            return String.join("\u001f", values.values());
        }

        /** To be thrown: what is wrong with this row. */
        IllegalArgumentException mistake(String mistake) {
            return new IllegalArgumentException(mistake);
        }
    }
}
