package org.vestka.directory.imports.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ListField;

/** What stands in the rows of a table, by the mapping of its list. */
final class Cells {

    private static final int URLS_LENGTH = 1000;

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<ListField, List<Integer>> columns = new EnumMap<>(ListField.class);

    /** @throws FileRefused when no column is the name, or two columns are one thing */
    Cells(Table table, ColumnMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        for (int i = 0; i < table.header().size(); i++) {
            ListField field = mapping.of(table.header().get(i));
            List<Integer> at = columns.computeIfAbsent(field, unused -> new ArrayList<>());
            if (!field.many() && !at.isEmpty()) {
                throw new FileRefused(
                        FileFault.REPEATED_FIELD, 1, table.header().get(i));
            }
            at.add(i);
        }
        if (!ColumnMapping.named(columns.keySet())) {
            throw new FileRefused(FileFault.NO_NAME_COLUMN);
        }
    }

    /** Whether the list tells of it at all. */
    boolean tells(ListField field) {
        return columns.containsKey(field);
    }

    /** Of each column of the field, in their order. */
    List<String> each(Table.Line line, ListField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(column -> clean(line.cells().get(column)))
                .toList();
    }

    /** Only web addresses count. */
    @Nullable
    String urls(Table.Line line) {
        List<String> urls = new ArrayList<>();
        for (ListField field : List.of(ListField.URL, ListField.SOURCES)) {
            for (int column : columns.getOrDefault(field, List.of())) {
                for (String word : line.cells().get(column).split("[\\s;]+")) {
                    if (word.startsWith("https://") || word.startsWith("http://")) {
                        urls.add(word);
                    }
                }
            }
        }
        StringBuilder joined = new StringBuilder();
        for (String url : urls.stream().distinct().toList()) {
            if (joined.length() + url.length() + 3 <= URLS_LENGTH) {
                joined.append(joined.isEmpty() ? "" : " ; ").append(url);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    Map<String, String> words(Table.Line line, boolean keepPlace) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            if (mapping.of(table.header().get(i)) != ListField.IGNORED
                    && !clean(text).isEmpty()) {
                words.put(table.header().get(i), text);
            }
        }
        return keepPlace ? words : mapping.withoutPlace(words);
    }

    String of(Table.Line line, ListField field) {
        List<Integer> at = columns.get(field);
        if (at == null) {
            return "";
        }
        return clean(line.cells().get(at.getFirst()));
    }

    /** Without blanks around, and without the signs that stand for nothing: the list of 2023 writes {@code FALSE} in any column. */
    private static String clean(String text) {
        String stripped = text.strip();
        return switch (stripped) {
            case "-", "–", "—", "n/a", "N/A", "NULL", "null", "FALSE" -> "";
            default -> stripped;
        };
    }

    String column(ListField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(at -> table.header().get(at))
                .findFirst()
                .orElse("");
    }
}
