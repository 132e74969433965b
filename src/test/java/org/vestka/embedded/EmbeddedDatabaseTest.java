package org.vestka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void dataSurvivesARestart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            run(first, "create table kept (id int primary key)");
            run(first, "insert into kept values (7)");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(number(second, "select id from kept")).isEqualTo(7);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneLine() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            assertThat(first.user()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already running")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aDamagedFolderIsSaidInOneLineAndLeftAlone() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Path tablespace = folder.resolve("mysql/ibdata1");
        byte[] nonsense = new byte[(int) Files.size(tablespace)];
        java.util.Arrays.fill(nonsense, (byte) 0x55);
        Files.write(tablespace, nonsense);

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("may be damaged")
                .hasMessageNotContaining("\n");
        assertThat(Files.readAllBytes(tablespace)).isEqualTo(nonsense);
    }

    @Test
    void killingTheApplicationLosesNoCommittedRowAndTheNextStartRecoversByItself() throws Exception {
        Path said = folder.resolveSibling(folder.getFileName() + "-said");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> committed(said) >= 300);
        application.destroyForcibly().waitFor();
        long committed = committed(said);
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
            assertThat(number(again, "select count(*) from kept")).isBetween(committed, committed + 1);
        }
    }

    private static long committed(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said);
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
    }

    /** Commits rows one by one and says each number after its commit, until it is killed. */
    public static final class Writer {

        public static void main(String[] arguments) throws SQLException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            run(database, "create table kept (id int primary key)");
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                for (int id = 1; id < 1_000_000; id++) {
                    statement.executeUpdate("insert into kept values (" + id + ")");
                    System.out.println(id);
                }
            }
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url("test"), database.user(), database.password());
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
