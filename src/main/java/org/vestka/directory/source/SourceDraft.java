package org.vestka.directory.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, to be stored. Equal drafts within one act become one source.
 *
 * @param sourceDate as the source gives it: {@code 2024-04-29}, {@code 2023-Q1}, {@code about 2022}
 * @param fileSha256 of the imported file, 64 hexadecimal digits
 * @param fileRow line of the file, the header being 1
 */
public record SourceDraft(
        @Nullable String url,
        @Nullable String title,
        @Nullable String sourceDate,
        @Nullable LocalDate retrievedOn,
        @Nullable String fileSha256,
        @Nullable Integer fileRow) {

    /** Stands in for an address where there is no source at all: the fact was made up, to have something to show. */
    static final String INVENTED = "urn:vestka:invented";

    /** Stands in for an address where a reader has asked for something. */
    static final String READER = "urn:vestka:reader";

    /** What was made up, on a day. */
    public static SourceDraft invented(LocalDate day) {
        return new SourceDraft(INVENTED, null, day.toString(), day, null, null);
    }

    /** Somebody without an account asked for it, on a day. */
    public static SourceDraft reader(LocalDate day) {
        return new SourceDraft(READER, null, null, day, null, null);
    }

    /** A page, read on a day. */
    public static SourceDraft page(String url, @Nullable String title, @Nullable String sourceDate) {
        return new SourceDraft(url, title, sourceDate, null, null, null);
    }

    /** What an editor says without a page to show for it. */
    public static SourceDraft editor(LocalDate day) {
        return new SourceDraft(null, null, null, day, null, null);
    }
}
