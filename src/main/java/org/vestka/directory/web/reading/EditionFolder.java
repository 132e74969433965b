package org.vestka.directory.web.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A folder and its packed copy while they are written: in a folder beside what stands there, which stays until they are whole.
 * All of them bear a mark. What does not is somebody's own, and is neither replaced nor removed.
 */
final class EditionFolder implements AutoCloseable {

    /** Stands in every edition, the packed one too, so that it is told from what is not ours. */
    static final String MARK = ".vestka-edition";

    private static final String WORDS =
            "The reading edition of Vestka. The next one takes the place of everything here.\n";

    private final Path folder;
    private final Path work;
    private final Path begun;
    private final Path old;
    private final Path packed;
    private final Path packedBegun;
    private final ZipOutputStream zip;
    private final Set<String> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    private EditionFolder(Path folder) throws IOException {
        this.folder = folder;
        this.work = beside(folder, ".new");
        this.begun = work.resolve("folder");
        this.old = work.resolve("old");
        this.packed = beside(folder, ".zip");
        this.packedBegun = work.resolve("packed.zip");
        requireOurs(work);
        if (Files.exists(old) && !Files.exists(folder)) {
            // the last time it ended between taking the old one aside and putting the new one there
            Files.move(old, folder);
        }
        requireOurs(folder);
        requireOursPacked(packed);
        remove(work);
        Files.createDirectories(work);
        // before anything else is in it: it may end anywhere
        Files.writeString(work.resolve(MARK), WORDS);
        Files.createDirectories(begun);
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(packedBegun), 1 << 16));
        add(MARK, WORDS.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException also where something else than an edition stands there: that is not ours to remove */
    static EditionFolder begin(Path wanted) throws IOException {
        return new EditionFolder(wanted.toAbsolutePath().normalize());
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isRegularFile(folder.resolve(MARK)) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void requireOursPacked(Path packed) throws IOException {
        if (Files.exists(packed) && !isOursPacked(packed)) {
            throw new FileAlreadyExistsException(packed.toString());
        }
    }

    private static boolean isOursPacked(Path packed) throws IOException {
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("/" + MARK));
        } catch (ZipException e) {
            return false;
        }
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    boolean has(String file) {
        return files.contains(file);
    }

    /** @param file with slashes, below the folder; each once */
    void add(String file, byte[] bytes) throws IOException {
        if (!files.add(file)) {
            throw new IllegalArgumentException("twice: " + file);
        }
        Path path = begun.resolve(file);
        if (folders.add(path.getParent())) {
            Files.createDirectories(path.getParent());
        }
        Files.write(path, bytes);
        zip.putNextEntry(new ZipEntry(folder.getFileName() + "/" + file));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @return how many files there are */
    int finish() throws IOException {
        zip.close();
        // somebody may have put something there meanwhile
        requireOurs(folder);
        requireOursPacked(packed);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(begun, folder);
        Files.move(packedBegun, packed, StandardCopyOption.REPLACE_EXISTING);
        return files.size();
    }

    /** Takes away what has not become whole, and what was replaced. */
    @Override
    public void close() throws IOException {
        zip.close();
        if (Files.exists(old) && !Files.exists(folder)) {
            Files.move(old, folder);
        }
        remove(work);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
