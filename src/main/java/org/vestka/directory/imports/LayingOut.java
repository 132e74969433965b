package org.vestka.directory.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.StagedRows;
import org.vestka.shared.AgainAfterDeadlock;

/** Stores what was read of a file: rows name people, whom acts of others hold meanwhile. */
@Component
@AgainAfterDeadlock
class LayingOut {

    private final ImportBatchRepository batches;
    private final StagedRows rows;

    LayingOut(ImportBatchRepository batches, StagedRows rows) {
        this.batches = batches;
        this.rows = rows;
    }

    /**
     * All of it or nothing.
     *
     * @param read how many rows the file has
     */
    @Transactional
    void lay(ImportId id, int read, List<StagedRow> staged) {
        batches.lockListOf(id);
        batches.lock(id);
        boolean news = staged.stream().anyMatch(row -> row.kind() != RowKind.UNCHANGED);
        // of a file that says nothing new nothing is kept but that it was here
        rows.insert(id, news ? staged : List.of());
        batches.read(id, read, news ? ImportState.REVIEW : ImportState.APPLIED);
    }
}
