package org.vestka.directory.imports.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.accounts.RecordedThing;
import org.vestka.directory.imports.ImportId;

/** From what was done to an import to its page, which tells how it ended. */
@Component
class RecordedImport implements RecordedThing {

    @Override
    public String objectKind() {
        return "import";
    }

    @Override
    public Optional<String> path(String objectId) {
        return Optional.of(ImportsNavigation.review(new ImportId(Long.parseLong(objectId))));
    }
}
