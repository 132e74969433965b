package org.vestka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server as a child process, with its files in one data folder.
 *
 * <p>The server's life hangs on a pipe: a small shell reads its standard input, which this process holds open, and
 * stops the server when the pipe closes. So the server goes when the application goes, also after {@code kill -9}, and
 * always by an orderly shutdown.
 *
 * <p>Only this application can log in: each start gives its one account a new random password that is kept in memory.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "vestka";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Starts the server it gets as arguments and stops it when standard input ends. Signals meant for us pass by. */
    private static final String GUARD = "trap '' INT HUP; exec 3<&0; \"$@\" </dev/null & child=$!; "
            + "{ cat <&3 >/dev/null; kill -TERM $child 2>/dev/null; } & exec 3<&-; wait $child";

    private final DataFolder folder;
    private final Process guard;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, Process guard, int port, String password) {
        this.folder = folder;
        this.guard = guard;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server on {@code folder}, which is created and filled when it is new.
     *
     * @param folder where the data, the unpacked binaries and the server's log are kept
     * @throws DatabaseUnavailable when another process uses the folder, or the server refuses to start on it
     */
    public static EmbeddedDatabase start(Path folder) {
        DataFolder home = DataFolder.open(folder);
        try {
            ServerBinaries binaries = ServerBinaries.unpackedBelow(home.path());
            if (!Files.isDirectory(home.data())) {
                SystemTables.create(binaries, home);
            }
            home.awaitEndOfOrphan();
            return launch(binaries, home);
        } catch (IOException e) {
            home.close();
            throw new DatabaseUnavailable(
                    "The data folder %s cannot be read or written. Check its owner, its permissions and the free disk space."
                            .formatted(home.path()),
                    e);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /**
     * Looks whether another application has a server on the folder; neither makes the folder nor takes it.
     *
     * @throws DatabaseUnavailable when one has, with its address where that is known
     */
    public static void requireUnused(Path folder) {
        DataFolder.requireUnused(folder);
    }

    /** Tells whoever would start another application on the same folder where this one is reached. */
    public void reachedAt(String address) {
        try {
            folder.reachedAt(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address for Connector/J of one schema, which is created when it is new. */
    public String url(String schema) {
        return ("jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true&sslMode=DISABLED"
                        + "&allowPublicKeyRetrieval=true&connectionCollation=utf8mb4_unicode_ci")
                .formatted(port, schema);
    }

    /**
     * Makes sure that every table of a schema is there and can be read; a schema that is new has none.
     *
     * @throws DatabaseUnavailable when one is not, in one line that names it
     */
    public void requireWhole(String schema) {
        @Nullable String broken;
        try (Connection connection = DriverManager.getConnection(url("information_schema"), USER, password)) {
            broken = new WholeTables(folder.data(), connection, schema)
                    .firstBroken()
                    .orElse(null);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The data folder %s is damaged: its tables cannot be read. %s".formatted(folder.path(), remedy()),
                    e);
        }
        if (broken != null) {
            throw new DatabaseUnavailable("The data folder %s is damaged: the table %s is missing or cannot be read. %s"
                    .formatted(folder.path(), broken, remedy()));
        }
    }

    private String remedy() {
        return "Restore a backup, or move the folder away to begin anew. What the database said is in %s."
                .formatted(folder.log());
    }

    public String user() {
        return USER;
    }

    /** The password of this start. */
    public String password() {
        return password;
    }

    /** Stops the server and waits until it has written everything. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(60, TimeUnit.SECONDS)) {
                guard.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            Files.deleteIfExists(folder.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }

    private static EmbeddedDatabase launch(ServerBinaries binaries, DataFolder home) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        Path accounts = accountScript(home.path(), password);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "vestka-database"));
        command.addAll(ServerOptions.of(binaries, home.data()));
        command.add("--port=" + port);
        command.add("--bind-address=127.0.0.1");
        command.add("--socket=");
        command.add("--pid-file=" + home.pidFile());
        command.add("--init-file=" + accounts);
        Process guard = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(home, guard, port, password);
        try {
            database.awaitReadiness();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    private void awaitReadiness() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!guard.isAlive()) {
                throw new DatabaseUnavailable(
                        ("The database in %s does not start; its files may be damaged. What it said is in %s. "
                                        + "Restore a backup, or move the folder away to begin anew.")
                                .formatted(folder.path(), folder.log()));
            }
            if (answers()) {
                return;
            }
            pause();
        }
        throw new DatabaseUnavailable("The database in %s did not answer in %d minutes. What it said is in %s."
                .formatted(folder.path(), PATIENCE.toMinutes(), folder.log()));
    }

    /** The server greets whoever connects once it is ready. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start was interrupted.");
        }
    }

    private static Path accountScript(Path home, String password) throws IOException {
        Path script = Files.createTempFile(
                home,
                "account",
                ".sql",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // the server wants each statement of an init file on a line of its own
        Files.writeString(script, """
                create user if not exists '%1$s'@'127.0.0.1';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all privileges on *.* to '%1$s'@'127.0.0.1' with grant option;
                """.formatted(USER, password));
        return script;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
