package org.vestka.directory.imports.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where uploaded files lie until they are read. Whoever takes one deletes it; what was left behind nevertheless, by a browser
 * that has gone or an application that was killed, is swept away.
 */
@Component
class UploadFolder {

    /** How long an editor may think about the columns of a file. */
    static final Duration WAITS = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final Map<Path, Instant> waiting = new HashMap<>();
    private final Set<Path> read = new HashSet<>();

    UploadFolder(@Value("${vestka.data:data}") String data, Clock clock) {
        folder = Path.of(data, "uploads");
        this.clock = clock;
    }

    synchronized Path newFile() throws IOException {
        sweep();
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "list-", ".upload");
        waiting.put(file, clock.instant());
        return file;
    }

    /** The same work, at whose end the file is deleted, and not before. */
    synchronized Runnable reading(UploadedFile file, Runnable reader) {
        waiting.remove(file.path());
        read.add(file.path());
        return () -> {
            try {
                reader.run();
            } finally {
                file.delete();
                over(file);
            }
        };
    }

    private synchronized void over(UploadedFile file) {
        read.remove(file.path());
    }

    /** Deletes what has waited too long, and what nobody here has put there: at a start, everything there is of one that was killed. */
    synchronized void sweep() throws IOException {
        Instant longAgo = clock.instant().minus(WAITS);
        waiting.entrySet().removeIf(file -> file.getValue().isBefore(longAgo) || !Files.exists(file.getKey()));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(file -> !waiting.containsKey(file) && !read.contains(file))
                    .toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
