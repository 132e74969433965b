package org.vestka.directory.imports.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where uploaded files lie while they are read. What an application killed meanwhile has left there, the next one deletes. */
@Component
class UploadFolder {

    private final Path folder;

    UploadFolder(@Value("${vestka.data:data}") String data) {
        folder = Path.of(data, "uploads");
    }

    Path newFile() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "list-", ".upload");
    }

    @EventListener(ApplicationReadyEvent.class)
    void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
