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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aTableThatIsDamagedIsNamedInOneLine(Damage damage) throws Exception {
        try (EmbeddedDatabase whole = EmbeddedDatabase.start(folder)) {
            whole.requireWhole("test");
            run(whole, "create table kept (id int primary key)");
            run(whole, "insert into kept values (7)");
            run(whole, "create table other (id int primary key, kept int, foreign key (kept) references kept (id))");
            whole.requireWhole("test");
        }
        damage.inflict(folder.resolve("mysql/test"));

        try (EmbeddedDatabase damaged = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> damaged.requireWhole("test"))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is damaged: the table ")
                    .hasMessageContaining("Restore a backup")
                    .hasMessageNotContaining("\n");
        }
    }

    /** What a full disk, a careless hand or a bad copy leaves. */
    enum Damage {
        CUT {
            @Override
            void inflict(Path schema) throws IOException {
                Path file = schema.resolve("kept.ibd");
                Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 100));
            }
        },
        OVERWRITTEN {
            @Override
            void inflict(Path schema) throws IOException {
                Path file = schema.resolve("kept.ibd");
                byte[] nonsense = new byte[(int) Files.size(file)];
                java.util.Arrays.fill(nonsense, (byte) 0x55);
                Files.write(file, nonsense);
            }
        },
        WITHOUT_ROWS {
            @Override
            void inflict(Path schema) throws IOException {
                Files.delete(schema.resolve("kept.ibd"));
            }
        },
        WITHOUT_TABLE {
            @Override
            void inflict(Path schema) throws IOException {
                Files.delete(schema.resolve("kept.ibd"));
                Files.delete(schema.resolve("kept.frm"));
            }
        },
        WITHOUT_SCHEMA {
            @Override
            void inflict(Path schema) throws IOException {
                Folders.delete(schema);
            }
        };

        abstract void inflict(Path schema) throws IOException;
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
