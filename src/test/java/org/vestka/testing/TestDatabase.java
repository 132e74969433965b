package org.vestka.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.vestka.embedded.DatabaseUnavailable;
import org.vestka.embedded.EmbeddedDatabase;

/**
 * The real database server of a test run, started once per fork on a folder of its own that survives between runs; each
 * fork begins with an empty schema. {@code -Dvestka.test.url=…} with user and password runs the same tests on another server.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties()));
    }

    /** The address and login of the fork's schema, as Spring's properties. */
    public static Map<String, Object> properties() {
        String url = System.getProperty("vestka.test.url");
        if (url != null) {
            return Map.of(
                    "vestka.data",
                    "target/test-data",
                    "spring.datasource.url",
                    url,
                    "spring.datasource.username",
                    System.getProperty("vestka.test.user", "root"),
                    "spring.datasource.password",
                    System.getProperty("vestka.test.password", ""));
        }
        EmbeddedDatabase server = Server.INSTANCE;
        return Map.of(
                // two forks at a time would sweep each other's uploads
                "vestka.data", "target/test-data-" + (Server.FOLDER == Server.FIRST ? 1 : 2),
                "spring.datasource.url", server.url(Server.SCHEMA),
                "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password());
    }

    /** The same server and a schema beside the fork's own, for a place that is begun otherwise. */
    public static final class Beside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Pattern SCHEMA = Pattern.compile("/([^/?]+)(\\?|$)");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> beside = new HashMap<>(properties());
            String url = SCHEMA.matcher(String.valueOf(beside.get("spring.datasource.url")))
                    .replaceFirst("/$1_beside$2");
            beside.put("spring.datasource.url", url);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", beside));
        }
    }

    /** What the run's server has written into its log; empty where the server is not ours. */
    public static String log() throws IOException {
        return System.getProperty("vestka.test.url") == null
                ? Files.readString(Server.FOLDER.resolve("server.log"))
                : "";
    }

    /** Started when first asked for. */
    private static final class Server {
        private static final Path FIRST = Path.of("target", "test-database-1");
        /** For a second fork beside the first. */
        private static final Path SECOND = Path.of("target", "test-database-2");

        private static final Path FOLDER;
        private static final EmbeddedDatabase INSTANCE;
        /** New for each run, so that no run sees what another has left. */
        private static final String SCHEMA = "vestka_" + Long.toString(System.currentTimeMillis(), 36);

        static {
            Path folder = FIRST;
            EmbeddedDatabase server;
            try {
                server = EmbeddedDatabase.start(folder);
            } catch (DatabaseUnavailable e) {
                folder = SECOND;
                server = EmbeddedDatabase.start(folder);
            }
            FOLDER = folder;
            INSTANCE = server;
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }
}
