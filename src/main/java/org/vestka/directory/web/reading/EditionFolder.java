package org.vestka.directory.web.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder and its packed copy while they are written: beside what stands there, which stays until they are whole. */
final class EditionFolder implements AutoCloseable {

    private final Path folder;
    private final Path begun;
    private final Path packed;
    private final Path packedBegun;
    private final ZipOutputStream zip;
    private final Set<String> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    private EditionFolder(Path folder) throws IOException {
        this.folder = folder;
        this.begun = beside(folder, ".new");
        this.packed = beside(folder, ".zip");
        this.packedBegun = beside(folder, ".zip.new");
        remove(begun);
        Files.createDirectories(begun);
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(packedBegun), 1 << 16));
    }

    /** @throws IOException also where something else than an edition stands there: that is not ours to remove */
    static EditionFolder begin(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isRegularFile(folder.resolve(FolderLinks.STYLE)) && !isEmpty(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new EditionFolder(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
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
        remove(folder);
        Files.move(begun, folder);
        Files.move(packedBegun, packed, StandardCopyOption.REPLACE_EXISTING);
        return files.size();
    }

    /** Takes away what has not become whole. */
    @Override
    public void close() throws IOException {
        zip.close();
        remove(begun);
        Files.deleteIfExists(packedBegun);
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
