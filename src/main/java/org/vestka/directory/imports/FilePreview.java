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
 * @param letters of its columns
 * @param unclear columns that hold something of which the names say nothing
 */
public record FilePreview(
        List<String> header,
        int rows,
        Map<String, List<String>> samples,
        ColumnMapping proposal,
        NameLetters letters,
        Set<String> unclear) {

    /** What the letters suggest, as far as the names of the columns tell where the names stand. */
    public LanguageTag language() {
        return letters.language(proposal);
    }

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
