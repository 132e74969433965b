package org.vestka.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an embedded database keeps everything. While it is open, no other process can open it. */
final class DataFolder implements AutoCloseable {

    /** Whoever has the folder open holds it, and writes down in it where the application is reached. */
    private static final String LOCK = "lock";

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d{1,5}");

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** @throws DatabaseUnavailable when somebody else has it open, or it cannot be written */
    static DataFolder open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        return new DataFolder(home, lock(home));
    }

    Path path() {
        return home;
    }

    /** The server's tables and ours. */
    Path data() {
        return home.resolve("mysql");
    }

    /** What the server says. */
    Path log() {
        return home.resolve("server.log");
    }

    Path pidFile() {
        return home.resolve("server.pid");
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static FileChannel lock(Path home) {
        FileChannel channel = null;
        try {
            Files.createDirectories(home);
            channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // the same process has it: reported below like any other owner
        } catch (IOException e) {
            closeQuietly(channel);
            throw new DatabaseUnavailable(
                    "The data folder %s cannot be written. Choose another with VESTKA_DATA, or mend its permissions."
                            .formatted(home),
                    e);
        }
        closeQuietly(channel);
        throw inUse(home);
    }

    /**
     * Looks whether somebody has the folder open, and makes none.
     *
     * @throws DatabaseUnavailable when somebody does
     */
    static void requireUnused(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        Path file = home.resolve(LOCK);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(home);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(home);
        } catch (IOException e) {
            // said when it is opened
            Objects.requireNonNull(e);
        }
    }

    /** Says to whoever finds the folder in use where its application is reached. */
    void reachedAt(String address) throws IOException {
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static DatabaseUnavailable inUse(Path home) {
        String address = "";
        try {
            address = Files.readString(home.resolve(LOCK)).strip();
        } catch (IOException e) {
            // then it is said without
            Objects.requireNonNull(e);
        }
        return new DatabaseUnavailable(
                "Vestka is already running on the data folder %s%s. Stop it first, or choose another folder with VESTKA_DATA."
                        .formatted(home, ADDRESS.matcher(address).matches() ? ", at " + address : ""));
    }

    /** The server of a killed application stops by itself, which can take a moment. */
    void awaitEndOfOrphan() throws IOException {
        Path pidFile = pidFile();
        if (!Files.exists(pidFile)) {
            return;
        }
        String text = Files.readString(pidFile).strip();
        if (text.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(text))
                    .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                    .ifPresent(orphan -> orphan.onExit()
                            .orTimeout(60, TimeUnit.SECONDS)
                            .exceptionally(late -> {
                                throw new DatabaseUnavailable(
                                        "The database of an earlier start (process %d) does not end. Stop it and start again."
                                                .formatted(orphan.pid()));
                            })
                            .join());
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the lock ends with the process at the latest
            Objects.requireNonNull(e);
        }
    }
}
