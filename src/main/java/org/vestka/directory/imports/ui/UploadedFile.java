package org.vestka.directory.imports.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on the server, for as long as it is needed.
 *
 * @param name as on the editor's computer, without folders
 */
record UploadedFile(Path path, String name) {

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
