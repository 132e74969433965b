package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;

/**
 * What stands around every page.
 *
 * @param menu the chapters
 * @param languages this one among them
 * @param application the same place in the application; null where that cannot be reached from here
 * @param canonical whole address of this page for search engines; null where it has none
 * @param index whether search engines may list the page; none may ever keep a copy
 * @param preview for whoever is sent a link; null where nothing may be told but that there is a page
 * @param demo whether everybody here is invented
 * @param offline whether this is a file in a folder
 */
public record Frame(
        DirectoryWords words,
        Links links,
        List<Entry> menu,
        List<Language> languages,
        @Nullable String application,
        @Nullable String canonical,
        boolean index,
        @Nullable Preview preview,
        boolean demo,
        boolean offline,
        FrameWords said) {

    /** A chapter of the menu. */
    public record Entry(String label, @Nullable String href, boolean here) {}

    /** @param whole address of the page in this language for search engines; null where it has none */
    public record Language(
            LanguageTag tag,
            String label,
            String href,
            @Nullable String whole,
            boolean here) {}

    /** What a link to the page shows of it elsewhere. */
    public record Preview(String title, String description) {}

    /** Words of the frame that the application has too. */
    public record FrameWords(String title, String wordmark, String skip, String demo) {}
}
