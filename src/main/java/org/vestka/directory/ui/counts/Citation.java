package org.vestka.directory.ui.counts;

import org.vestka.directory.ui.DirectoryWords;

/**
 * What a line to cite a number by is made of, in the reader's words.
 *
 * @param url of the page that shows it, whole
 * @param read the day of reading
 */
public record Citation(String body, String country, String day, String url, String read) {

    /** The line itself. */
    public String of(String title, DirectoryWords words) {
        return words.text("counts.cite", title, body, country, day, url, read);
    }
}
