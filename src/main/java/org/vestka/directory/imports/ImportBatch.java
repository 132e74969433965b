package org.vestka.directory.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/**
 * An uploaded file on its way through the review.
 *
 * @param mapping of its columns, as it was when the file came
 * @param rows of the file, without the header
 * @param open rows nobody has decided on yet
 * @param decided rows decided on and not yet applied
 * @param lastActAt when somebody has done something with it, be it a single decision
 * @param wordsPutAwayAt since when applied rows keep none of the source's own words; null: they still do
 */
public record ImportBatch(
        ImportId id,
        ListId list,
        String listTitle,
        ImportState state,
        LanguageTag language,
        ColumnMapping mapping,
        String fileName,
        String sha256,
        long bytes,
        int rows,
        int open,
        int decided,
        Instant createdAt,
        Instant changedAt,
        Instant lastActAt,
        @Nullable Instant wordsPutAwayAt,
        int version) {

    /** Until when a review is kept on which nobody acts any more. */
    public Instant keptUntil() {
        return lastActAt.plus(Imports.REVIEW_KEPT);
    }
}
