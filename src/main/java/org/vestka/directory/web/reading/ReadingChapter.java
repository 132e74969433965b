package org.vestka.directory.web.reading;

import org.vestka.directory.ui.DirectoryWords;

/**
 * A part of the reading edition, as its menu names it. Beans of this type, ordered by Spring's {@code @Order}; a module above
 * offers one for what it adds, with an endpoint of its own below the edition's path, and a {@link FolderChapter}.
 */
public interface ReadingChapter {

    /** Below the language, without a leading slash. */
    String path();

    String label(DirectoryWords words);
}
