package org.vestka.directory.web.reading;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.DirectoryWords;

/**
 * The card that other sites show.
 *
 * @param person null while nobody can be written to
 * @param title neutral, as of all pages
 */
public record CardReading(
        DirectoryWords words,
        Links links,
        String title,
        String wordmark,
        @Nullable Chosen person,
        @Nullable String list) {

    /** @param where in a few words */
    public record Chosen(String name, @Nullable String language, String where, String href) {}
}
