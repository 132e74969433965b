package org.vestka.directory.imports.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A list of objects. Nested values get flat names: {@code articles/0}, {@code prison/title}. Columns and cells are counted while
 * they are read: one object may be as large as the file.
 */
final class JsonListReader {

    private static final int DEPTH = 8;

    private final ImportLimits limits;
    private final TableBuilder table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String[]> people = new ArrayList<>();
    private String[] person = new String[0];
    private long cells;

    private JsonListReader(ImportLimits limits) {
        this.limits = limits;
        this.table = new TableBuilder(limits);
    }

    static Table read(String text, ImportLimits limits) {
        return new JsonListReader(limits).read(text);
    }

    private Table read(String text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(limits.maxCellChars())
                        .maxNameLength(200)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
            toList(json);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                if (people.size() == limits.maxRows()) {
                    throw new FileRefused(FileFault.TOO_MANY_ROWS, row(), Integer.toString(limits.maxRows()));
                }
                person = new String[columns.size()];
                object(json, "");
                people.add(person);
                // who lacks a column has an empty cell there
                TableBuilder.cells((long) people.size() * columns.size(), people.size(), limits);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new FileRefused(FileFault.JSON_SHAPE, row(), "");
            }
            while (json.nextToken() != null) {
                // what follows the list must be well-formed too: a cut file is a broken file
            }
        } catch (JacksonException e) {
            throw new FileRefused(FileFault.BROKEN_JSON, row(), "");
        }
        return table();
    }

    private int row() {
        return people.size() + 1;
    }

    private static void toList(JsonParser json) {
        JsonToken token = json.nextToken();
        while (token != JsonToken.START_ARRAY) {
            if (token == null || token == JsonToken.END_OBJECT) {
                throw new FileRefused(FileFault.JSON_SHAPE);
            }
            token = json.nextToken();
        }
    }

    private void object(JsonParser json, String path) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path + json.currentName();
            json.nextToken();
            value(json, name);
        }
    }

    private void array(JsonParser json, String path) {
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json, path + "/" + index++);
        }
    }

    private void value(JsonParser json, String path) {
        switch (json.currentToken()) {
            case null -> throw new FileRefused(FileFault.BROKEN_JSON, row(), "");
            case START_OBJECT -> object(json, path + "/");
            case START_ARRAY -> array(json, path);
            // nothing, as the list writes it
            case VALUE_NULL, VALUE_FALSE -> put(path, "");
            default -> put(path, String.valueOf(json.getString()));
        }
    }

    private void put(String path, String text) {
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
            throw new FileRefused(FileFault.BINARY, row(), "");
        }
        int column = columns.computeIfAbsent(path, unused -> columns.size());
        if (column >= limits.maxColumns()) {
            throw new FileRefused(FileFault.TOO_MANY_COLUMNS, row(), Integer.toString(limits.maxColumns()));
        }
        if (column >= person.length) {
            person = Arrays.copyOf(person, Math.min(limits.maxColumns(), Math.max(column + 1, 2 * person.length)));
        }
        if (person[column] != null) {
            throw new FileRefused(FileFault.REPEATED_COLUMN, row(), TableBuilder.shortened(path));
        }
        person[column] = table.shared(text);
        TableBuilder.cells(++cells, row(), limits);
    }

    private Table table() {
        table.header(List.copyOf(columns.keySet()), 1);
        for (int i = 0; i < people.size(); i++) {
            String[] found = people.get(i);
            String[] cells = Arrays.copyOf(found, columns.size());
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] == null) {
                    cells[column] = "";
                }
            }
            table.line(List.of(cells), i + 1);
            people.set(i, new String[0]);
        }
        return table.table();
    }
}
