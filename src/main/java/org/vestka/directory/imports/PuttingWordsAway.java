package org.vestka.directory.imports;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.SourceWords;
import org.vestka.shared.OneByOne;

/**
 * The source's own words are there for those who decide. When that is long done they are put away: lists tell of relatives,
 * homes and telephones in ways no pattern finds. What stays is what was taken over, with file and row.
 */
@Component
class PuttingWordsAway {

    private final ImportBatchRepository batches;
    private final SourceWords words;
    private final OneByOne each;
    private final Clock clock;

    PuttingWordsAway(ImportBatchRepository batches, SourceWords words, OneByOne each, Clock clock) {
        this.batches = batches;
        this.words = words;
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
}
