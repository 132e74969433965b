package org.vestka.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.vestka.shared.security.ServerSecret;

/** Whoever starts Vestka reads one line about what they can mend. */
class StartFailureLineTest {

    @Test
    void aSecretThatIsTooShortIsSaidInOneLine(@TempDir Path data) {
        Throwable refused = catchThrowable(() -> new ServerSecret("short", data.toString()));

        assertThat(StartFailureLine.lineFor(new IllegalStateException("as Spring wraps it", refused)))
                .contains("VESTKA_SECRET")
                .doesNotContain("\n");
    }

    @Test
    void aFileWhoseSecretIsTooShortIsNamed(@TempDir Path data) throws Exception {
        Path file = Files.writeString(data.resolve("secret"), "cut of");
        Throwable refused = catchThrowable(() -> new ServerSecret("", data.toString()));

        assertThat(StartFailureLine.lineFor(refused))
                .contains(file.toString(), "too short")
                .doesNotContain("VESTKA_SECRET", "\n");
    }

    @Test
    void aTableThatCannotBeReadIsSaidInOneLine() {
        Throwable damaged = new SQLException("Table 'vestka.person' doesn't exist in engine", "42S02", 1932);

        assertThat(StartFailureLine.lineFor(new IllegalStateException("as Spring wraps it", damaged)))
                .contains("A table of the database is damaged or missing")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000", "", "8080 8081", "9\nx"})
    void aPortThatIsNoneIsSaidInOneLine(String given) {
        Throwable refused = catchThrowable(() -> EmbeddedDatabaseInitializer.port(given));

        assertThat(StartFailureLine.lineFor(refused))
                .contains("server.port", "a number up to 65535")
                .doesNotContain("\n");
    }

    @Test
    void linksInMailFollowThePort() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("server.port=8125")
                .run(context -> assertThat(context.getEnvironment().getProperty("vestka.public-url"))
                        .isEqualTo("http://localhost:8125"));
    }

    @Test
    void whatNobodyCanMendIsLeftToTheLongReport() {
        assertThat(StartFailureLine.lineFor(new IllegalStateException("a mistake of ours")))
                .isNull();
    }
}
