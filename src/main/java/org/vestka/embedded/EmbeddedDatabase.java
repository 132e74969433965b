package org.vestka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /** Starts the server it gets as arguments and stops it when standard input ends. Signals meant for us pass by. */
    private static final String GUARD = "trap '' INT HUP; exec 3<&0; \"$@\" </dev/null & child=$!; "
            + "{ cat <&3 >/dev/null; kill -TERM $child 2>/dev/null; } & exec 3<&-; wait $child";

    private final Path folder;
    private final FileChannel lockFile;
    private final Process guard;
    private final int port;
    private final String password;

    private EmbeddedDatabase(Path folder, FileChannel lockFile, Process guard, int port, String password) {
        this.folder = folder;
        this.lockFile = lockFile;
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
        Path home = folder.toAbsolutePath().normalize();
        FileChannel lockFile = lock(home);
        try {
            ServerBinaries binaries = ServerBinaries.unpackedBelow(home);
            Path data = home.resolve("mysql");
            if (!Files.isDirectory(data)) {
                createSystemTables(binaries, home, data);
            }
            awaitEndOfOrphan(home);
            return launch(binaries, home, data, lockFile);
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new DatabaseUnavailable(
                    "The data folder %s cannot be read or written. Check its owner, its permissions and the free disk space."
                            .formatted(home),
                    e);
        } catch (RuntimeException e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    /** The address for Connector/J of one schema, which is created when it is new. */
    public String url(String schema) {
        return ("jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true&sslMode=DISABLED"
                        + "&allowPublicKeyRetrieval=true&connectionCollation=utf8mb4_unicode_ci")
                .formatted(port, schema);
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
            Files.deleteIfExists(folder.resolve("server.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(lockFile);
        }
    }

    private static FileChannel lock(Path home) {
        FileChannel channel = null;
        try {
            Files.createDirectories(home);
            channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
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
        throw new DatabaseUnavailable(
                "Vestka is already running on the data folder %s. Stop it first, or choose another folder with VESTKA_DATA."
                        .formatted(home));
    }

    /** The server of a killed application stops by itself, which can take a moment. */
    private static void awaitEndOfOrphan(Path home) throws IOException {
        Path pidFile = home.resolve("server.pid");
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

    private static void createSystemTables(ServerBinaries binaries, Path home, Path data) throws IOException {
        Path partial = home.resolve("mysql.partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        Path script = Files.createTempFile(home, "bootstrap", ".sql");
        try {
            StringBuilder sql = new StringBuilder("create database mysql;\nuse mysql;\n");
            sql.append("set @auth_root_socket=NULL;\n");
            for (String part : List.of(
                    "mariadb_system_tables.sql",
                    "mariadb_performance_tables.sql",
                    "mariadb_system_tables_data.sql",
                    "maria_add_gis_sp_bootstrap.sql")) {
                sql.append(Files.readString(binaries.share(part))).append('\n');
            }
            // nobody but the application's own account, which every start creates anew
            sql.append("delete from mysql.global_priv;\n");
            Files.writeString(script, sql);
            List<String> command = new ArrayList<>(serverOptions(binaries, partial));
            command.add("--bootstrap");
            command.add("--skip-networking");
            Path log = home.resolve("server.log");
            Process bootstrap = new ProcessBuilder(command)
                    .redirectInput(script.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!bootstrap.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || bootstrap.exitValue() != 0) {
                bootstrap.destroyForcibly();
                throw new DatabaseUnavailable(
                        "The database could not be created in %s. What it said is in %s.".formatted(home, log));
            }
            Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start was interrupted.");
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static EmbeddedDatabase launch(ServerBinaries binaries, Path home, Path data, FileChannel lockFile)
            throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        Path accounts = accountScript(home, password);
        int port = freePort();
        Path log = home.resolve("server.log");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "vestka-database"));
        command.addAll(serverOptions(binaries, data));
        command.add("--port=" + port);
        command.add("--bind-address=127.0.0.1");
        command.add("--socket=");
        command.add("--pid-file=" + home.resolve("server.pid"));
        command.add("--init-file=" + accounts);
        Process guard = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(home, lockFile, guard, port, password);
        try {
            database.awaitReadiness(log);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    private void awaitReadiness(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!guard.isAlive()) {
                throw new DatabaseUnavailable(
                        ("The database in %s does not start; its files may be damaged. What it said is in %s. "
                                        + "Restore a backup, or move the folder away to begin anew.")
                                .formatted(folder, log));
            }
            if (answers()) {
                return;
            }
            pause();
        }
        throw new DatabaseUnavailable("The database in %s did not answer in %d minutes. What it said is in %s."
                .formatted(folder, PATIENCE.toMinutes(), log));
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

    private static Path temporary(Path data) throws IOException {
        return Files.createDirectories(data.resolveSibling("tmp"));
    }

    private static List<String> serverOptions(ServerBinaries binaries, Path data) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                // beside the data: nobody else writes or tidies there
                "--tmpdir=" + temporary(data),
                "--lc-messages-dir=" + binaries.home().resolve("share"),
                // a key for TLS on a loopback connection would cost seconds at every start
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE,
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=80"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
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
