package org.vestka.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fills a new data folder with what the server itself needs. */
final class SystemTables {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private SystemTables() {}

    /**
     * All or nothing: what an interrupted one has left is thrown away.
     *
     * @throws DatabaseUnavailable when the server refuses
     */
    static void create(ServerBinaries binaries, DataFolder folder) throws IOException {
        Path home = folder.path();
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
            List<String> command = new ArrayList<>(ServerOptions.of(binaries, partial));
            command.add("--bootstrap");
            command.add("--skip-networking");
            Path log = folder.log();
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
            Files.move(partial, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start was interrupted.");
        } finally {
            Files.deleteIfExists(script);
        }
    }
}
