package org.vestka.shared.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.vestka.embedded.EmbeddedDatabase;
import org.vestka.shared.security.DemoDoor;

/**
 * Starts the embedded database where no {@code spring.datasource.url} names another, and stops it after everything that
 * uses it.
 */
final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SCHEMA = "vestka";
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        // before the database, which takes seconds; the port first, as it is part of the address
        int port = port(environment.getProperty("server.port", "8080"));
        requireDemoAtHome(environment);
        if (environment.containsProperty("spring.datasource.url")) {
            requireFree(port);
            return;
        }
        Path folder = Path.of(environment.getProperty("vestka.data", "data")).resolve("database");
        // the likeliest to hold the port is the application itself, started twice
        EmbeddedDatabase.requireUnused(folder);
        requireFree(port);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        SpringApplication.getShutdownHandlers().add(database::close);
        database.requireWhole(SCHEMA);
        context.addApplicationListener(
                (ApplicationReadyEvent ready) -> ReadyLine.address(environment).ifPresent(database::reachedAt));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(SCHEMA),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
    }

    private static void requireDemoAtHome(ConfigurableEnvironment environment) {
        URI url = URI.create(environment.getProperty("vestka.public-url", "http://localhost"));
        if (environment.getProperty("vestka.demo", Boolean.class, false) && !DemoDoor.isNear(url.getHost())) {
            throw new DemoInPublic(url);
        }
    }

    /** @throws NoPort when it is none */
    static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new NoPort(text);
    }

    private static void requireFree(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            // as the web server will: a port that is only waiting for its last packets is free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new PortTaken(port);
        }
    }
}
