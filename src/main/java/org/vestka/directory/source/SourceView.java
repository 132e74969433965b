package org.vestka.directory.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.SourceId;

/**
 * Where a fact comes from, as shown.
 *
 * @param url one address, or several separated by {@code " ; "} as the pack gives them; null for an editor's own word
 */
public record SourceView(
        SourceId id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String sourceDate,
        @Nullable LocalDate retrievedOn,
        @Nullable String fileSha256,
        @Nullable Integer fileRow) {

    private static final SourceId NOWHERE = new SourceId(0);

    /** Of what is told without saying from where. */
    public static final SourceView UNTOLD = new SourceView(NOWHERE, null, null, null, null, null, null);

    /** A source that is not kept as a row of its own, but told beside what it says. */
    public static SourceView told(String url, String date) {
        return new SourceView(NOWHERE, url, null, date, null, null, null);
    }

    /** The same, to be stored beside something else. */
    public SourceDraft again() {
        return new SourceDraft(url, title, sourceDate, retrievedOn, fileSha256, fileRow);
    }

    /** Whether it is an editor's own word. */
    public boolean editors() {
        return url == null && title == null && fileSha256 == null;
    }

    /** Whether the fact was made up, so that there is nothing to open. */
    public boolean invented() {
        return SourceDraft.INVENTED.equals(url);
    }

    /** Whether somebody without an account asked for it. */
    public boolean readers() {
        return SourceDraft.READER.equals(url);
    }

    /** The addresses one can open. */
    public List<String> links() {
        return SourceLinks.in(url);
    }
}
