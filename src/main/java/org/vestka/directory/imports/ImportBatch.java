package org.vestka.directory.imports;

import java.time.Instant;
import org.vestka.shared.LanguageTag;

/**
 * An uploaded file on its way through the review.
 *
 * @param rows of the file, without the header
 * @param open rows nobody has decided on yet
 * @param decided rows decided on and not yet applied
 */
public record ImportBatch(
        ImportId id,
        ListId list,
        String listTitle,
        ImportState state,
        LanguageTag language,
        String fileName,
        String sha256,
        long bytes,
        int rows,
        int open,
        int decided,
        Instant createdAt,
        Instant changedAt,
        int version) {}
