package org.vestka.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Passwords that everybody knows are not put on the net by mistake. */
class DemoInPublicTest {

    @Test
    void aDemoForThePublicDoesNotStartAndSaysWhatToDo() {
        assertThatExceptionOfType(DemoInPublic.class)
                .isThrownBy(() -> start("true", "https://letters.example.org"))
                .satisfies(refused -> assertThat(StartFailureLine.lineFor(refused))
                        .contains("https://letters.example.org", "VESTKA_DEMO=false")
                        .doesNotContain("\n"));
    }

    @Test
    void aDemoAtHomeAndARealPlaceForThePublicStart() {
        assertThatNoException().isThrownBy(() -> {
            start("true", "http://localhost:8080");
            start("true", "http://192.168.1.7:8080");
            start("false", "https://letters.example.org");
        });
    }

    private static void start(String demo, String url) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("vestka.demo", demo)
                .withProperty("vestka.public-url", url)
                .withProperty("server.port", "0")
                .withProperty("spring.datasource.url", "jdbc:mysql://db/vestka");
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new EmbeddedDatabaseInitializer().initialize(context);
    }
}
