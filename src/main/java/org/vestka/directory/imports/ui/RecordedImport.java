package org.vestka.directory.imports.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.RecordedThing;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.Imports;

/** From what was done to an import to its page, which tells how it ended. Of a refused file nothing is left to be shown. */
@Component
class RecordedImport implements RecordedThing {

    private final Imports imports;

    RecordedImport(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String objectKind() {
        return "import";
    }

    @Override
    public Map<String, String> paths(Collection<String> objectIds) {
        Map<String, String> paths = new HashMap<>();
        imports.known(objectIds.stream()
                        .map(id -> new ImportId(Long.parseLong(id)))
                        .toList())
                .forEach(id -> paths.put(Long.toString(id.value()), ImportsNavigation.review(id)));
        return paths;
    }
}
