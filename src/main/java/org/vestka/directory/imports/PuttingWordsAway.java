package org.vestka.directory.imports;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.SourceWords;
import org.vestka.shared.OneByOne;

/**
 * The source's own words are there for those who decide. When that is long done, or nobody does it, they are put away: lists
 * tell of relatives, homes and telephones in ways no pattern finds. What stays is what was taken over, with file and row.
 */
@Component
class PuttingWordsAway {

    private final ImportBatchRepository batches;
    private final SourceWords words;
    private final AuditTrail audit;
    private final OneByOne each;
    private final Clock clock;

    PuttingWordsAway(ImportBatchRepository batches, SourceWords words, AuditTrail audit, OneByOne each, Clock clock) {
        this.batches = batches;
        this.words = words;
        this.audit = audit;
        this.each = each;
        this.clock = clock;
    }

    /** @return of how many files */
    int putAway() {
        Instant now = clock.instant();
        Instant since = now.minus(Imports.WORDS_KEPT);
        return each.each(
                "putting words away",
                words.held(since),
                id -> batches.lock(id).isPresent() && words.putAway(id, since, now));
    }

    /**
     * Discards the reviews that nobody goes on with.
     *
     * @return how many
     */
    int discardForgotten() {
        Instant since = clock.instant().minus(Imports.REVIEW_KEPT);
        return each.each("discarding a forgotten review", batches.forgotten(since), id -> discard(id, since));
    }

    private boolean discard(ImportId id, Instant since) {
        boolean forgotten = batches.lock(id)
                .filter(batch -> batch.state() == ImportState.REVIEW)
                .filter(batch -> batch.lastActAt().isBefore(since))
                .isPresent();
        if (forgotten) {
            batches.empty(id, ImportState.DISCARDED);
            audit.record("import.expired", "import", Long.toString(id.value()));
        }
        return forgotten;
    }
}
