package org.vestka.directory.imports.persistence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.FactChange;
import org.vestka.directory.imports.ListField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Staged values as JSON: read back only by the review and by the next comparison. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Fact, String>> FACTS = new TypeReference<>() {};
    private static final TypeReference<ArrayList<FactChange>> CHANGES = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, String> words(@Nullable String json) {
        return json == null ? Map.of() : MAPPER.readValue(json, WORDS);
    }

    static Map<Fact, String> facts(@Nullable String json) {
        return json == null ? Map.of() : MAPPER.readValue(json, FACTS);
    }

    static List<FactChange> changes(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, CHANGES);
    }

    static String mapping(ColumnMapping mapping) {
        Map<String, String> names = new LinkedHashMap<>();
        mapping.fields().forEach((column, field) -> names.put(column, field.name()));
        return write(names);
    }

    static ColumnMapping mapping(String json) {
        Map<String, ListField> fields = new LinkedHashMap<>();
        words(json).forEach((column, field) -> fields.put(column, ListField.valueOf(field)));
        return new ColumnMapping(fields);
    }
}
