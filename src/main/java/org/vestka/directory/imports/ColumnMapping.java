package org.vestka.directory.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What each column of a list's files means. Columns not named are not read. */
public record ColumnMapping(Map<String, ListField> fields) {

    public ColumnMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public ListField of(String column) {
        return Objects.requireNonNullElse(fields.get(column), ListField.IGNORED);
    }

    public boolean has(ListField field) {
        return fields.containsValue(field);
    }
}
