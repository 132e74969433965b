package org.vestka.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server is started, whatever for. */
final class ServerOptions {

    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private ServerOptions() {}

    /** The command and its options; no file outside the folder has a say. */
    static List<String> of(ServerBinaries binaries, Path data) throws IOException {
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

    private static Path temporary(Path data) throws IOException {
        return Files.createDirectories(data.resolveSibling("tmp"));
    }
}
