package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row somebody has decided on.
 *
 * @param digest of what the row said when it was read; null where the file has no such row
 */
public record RowToApply(ReviewRow row, @Nullable String digest) {}
