package org.vestka.directory.web.reading;

import java.util.Map;
import java.util.function.Function;
import org.vestka.directory.ui.DirectoryWords;

/** What a module above gives along in a folder of files. Beans of this type. */
public interface FolderChapter {

    /**
     * Its pages, below the folder of the language.
     *
     * @param links of the page in a file
     * @return by file
     */
    Map<String, byte[]> files(Function<String, Links> links, DirectoryWords words);
}
