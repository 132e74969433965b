package org.vestka.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.shared.LanguageTag;

/**
 * What a file looks like, before anything of it is kept.
 *
 * @param samples the first different cells of each column
 * @param proposal what the names of the columns suggest
 * @param language what the letters suggest
 * @param unclear columns that hold something of which the names say nothing
 */
public record FilePreview(
        List<String> header,
        int rows,
        Map<String, List<String>> samples,
        ColumnMapping proposal,
        LanguageTag language,
        Set<String> unclear) {

    /** What a list already knows of these columns, else what their names suggest. */
    public ColumnMapping mappingFor(ColumnMapping known) {
        Map<String, ListField> fields = new java.util.LinkedHashMap<>();
        boolean mapped = header.stream().anyMatch(known.fields()::containsKey);
        for (String column : header) {
            fields.put(column, mapped ? known.of(column) : proposal.of(column));
        }
        return new ColumnMapping(fields);
    }
}
