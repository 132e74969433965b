package org.vestka.directory.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as they are kept for later: table by table, each by the names of its columns, as the database has them. A column that
 * was added since is null when they are read, one that is gone is passed over.
 */
final class KeptRows {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<Map<String, Object>>>> KEPT =
            new TypeReference<>() {};
    /** Made by the database itself, of an account, or of promises, which no past tells of. */
    private static final Set<String> LEFT_OUT =
            Set.of("open_for", "single_for", "holds_for", "account_id", "promises_ended");

    private final Map<String, List<Map<String, Object>>> tables;

    private KeptRows(Map<String, List<Map<String, Object>>> tables) {
        this.tables = tables;
    }

    static KeptRows none() {
        return new KeptRows(new LinkedHashMap<>());
    }

    static KeptRows parse(String json) {
        return new KeptRows(MAPPER.readValue(json, KEPT));
    }

    String json() {
        return MAPPER.writeValueAsString(tables);
    }

    KeptRows with(List<? extends Record> rows, Table<?> table) {
        List<Map<String, Object>> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(columns(row)));
        tables.put(table.getName(), kept);
        return this;
    }

    <R extends Record> List<R> of(Table<R> table) {
        return tables.getOrDefault(table.getName(), List.of()).stream()
                .map(columns -> row(table, columns))
                .toList();
    }

    /** Leaves out of a table what does not stand in {@code now} too, whatever its number, its version and its source. */
    void keepOnlyOf(Table<?> table, List<? extends Record> now) {
        List<Map<String, Object>> standing =
                now.stream().map(KeptRows::columns).map(KeptRows::told).toList();
        List<Map<String, Object>> kept = new ArrayList<>(tables.getOrDefault(table.getName(), List.of()));
        kept.removeIf(columns -> !standing.contains(told(columns)));
        tables.put(table.getName(), kept);
    }

    private static Map<String, Object> told(Map<String, Object> columns) {
        Map<String, Object> told = new LinkedHashMap<>(columns);
        told.keySet().removeIf(name -> name.equals("id") || name.equals("version") || name.endsWith("source_id"));
        return told;
    }

    private static Map<String, Object> columns(Record row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = stored(field, row);
            if (value != null && !LEFT_OUT.contains(field.getName())) {
                columns.put(
                        field.getName(),
                        value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        }
        // whole numbers come back from JSON as the smaller of two kinds
        columns.replaceAll((name, value) -> value instanceof Number number ? (Object) number.longValue() : value);
        return columns;
    }

    private static <T> @Nullable Object stored(Field<T> field, Record row) {
        return stored(field.getConverter(), row.get(field));
    }

    private static <D, T> @Nullable D stored(Converter<D, T> converter, @Nullable T value) {
        return value == null ? null : converter.to(value);
    }

    private static <R extends Record> R row(Table<R> table, Map<String, Object> columns) {
        R row = Objects.requireNonNull(table.newRecord());
        for (Field<?> field : table.fields()) {
            Object value = columns.get(field.getName());
            if (value != null) {
                put(row, field, value);
            }
        }
        return row;
    }

    private static <T> void put(Record row, Field<T> field, Object value) {
        row.set(field, field.getDataType().convert(value));
    }
}
