package org.vestka.directory.imports;

import java.util.Collection;
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

    /** Whether a column tells of the place. */
    public boolean place(String column) {
        ListField field = of(column);
        return field == ListField.PLACE || field == ListField.PLACE_ADDRESS;
    }

    /** The cells of a row without those that tell of the place. */
    public Map<String, String> withoutPlace(Map<String, String> cells) {
        Map<String, String> rest = new LinkedHashMap<>(cells);
        rest.keySet().removeIf(this::place);
        return rest;
    }

    /** Whether columns tell the name, whole or in parts. */
    public boolean named() {
        return named(fields.values());
    }

    /** Whether these tell the name, whole or in parts. */
    public static boolean named(Collection<ListField> fields) {
        return fields.contains(ListField.NAME)
                || fields.contains(ListField.SURNAME) && fields.contains(ListField.GIVEN_NAME);
    }
}
