package org.vestka.directory.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A list of objects. Nested values get flat names: {@code articles/0}, {@code prison/title}. */
final class JsonListReader {

    private static final int DEPTH = 8;

    private JsonListReader() {}

    static Table read(String text, ImportLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(limits.maxCellChars())
                        .maxNameLength(200)
                        .build())
                .build();
        Set<String> header = new LinkedHashSet<>();
        List<Map<String, String>> people = new ArrayList<>();
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
            toList(json);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                if (people.size() == limits.maxRows()) {
                    throw new FileRefused(
                            FileFault.TOO_MANY_ROWS, people.size() + 1, Integer.toString(limits.maxRows()));
                }
                Map<String, String> person = new LinkedHashMap<>();
                object(json, "", person, people.size() + 1);
                header.addAll(person.keySet());
                people.add(person);
                if (header.size() > limits.maxColumns()) {
                    throw new FileRefused(
                            FileFault.TOO_MANY_COLUMNS, people.size(), Integer.toString(limits.maxColumns()));
                }
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new FileRefused(FileFault.JSON_SHAPE, people.size() + 1, "");
            }
            while (json.nextToken() != null) {
                // what follows the list must be well-formed too: a cut file is a broken file
            }
        } catch (JacksonException e) {
            throw new FileRefused(FileFault.BROKEN_JSON, people.size() + 1, "");
        }
        return table(header, people, limits);
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

    private static void object(JsonParser json, String path, Map<String, String> into, int row) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            value(json, path + json.currentName(), into, row);
        }
    }

    private static void value(JsonParser json, String path, Map<String, String> into, int row) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            object(json, path + "/", into, row);
        } else if (token == JsonToken.START_ARRAY) {
            array(json, path, into, row);
        } else {
            scalar(json, path, into, row);
        }
    }

    private static void array(JsonParser json, String path, Map<String, String> into, int row) {
        int index = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            String name = path + "/" + index++;
            if (token == JsonToken.START_OBJECT) {
                object(json, name + "/", into, row);
            } else if (token == JsonToken.START_ARRAY) {
                array(json, name, into, row);
            } else {
                scalar(json, name, into, row);
            }
        }
    }

    private static void scalar(JsonParser json, String path, Map<String, String> into, int row) {
        if (json.currentToken() == null) {
            throw new FileRefused(FileFault.BROKEN_JSON, row, "");
        }
        String text = json.currentToken() == JsonToken.VALUE_NULL ? "" : String.valueOf(json.getString());
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
            throw new FileRefused(FileFault.BINARY, row, "");
        }
        if (into.put(path, text) != null) {
            throw new FileRefused(FileFault.REPEATED_COLUMN, row, TableBuilder.shortened(path));
        }
    }

    private static Table table(Set<String> header, List<Map<String, String>> people, ImportLimits limits) {
        TableBuilder table = new TableBuilder(limits, true);
        table.header(List.copyOf(header), 1);
        for (int i = 0; i < people.size(); i++) {
            Map<String, String> person = people.get(i);
            table.line(
                    header.stream().map(name -> person.getOrDefault(name, "")).toList(), i + 1);
        }
        return table.table();
    }
}
