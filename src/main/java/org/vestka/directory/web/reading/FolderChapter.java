package org.vestka.directory.web.reading;

import java.io.IOException;
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

    /** Its pictures, which all languages share. */
    default void pictures(Pictures folder) throws IOException {}

    /** Takes a picture at a time: together they need not fit into memory. */
    @FunctionalInterface
    interface Pictures {

        /** @param file below the folder of the pictures */
        void add(String file, byte[] bytes) throws IOException;
    }
}
