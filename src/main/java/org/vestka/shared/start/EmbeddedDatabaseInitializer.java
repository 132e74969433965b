package org.vestka.shared.start;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.vestka.embedded.EmbeddedDatabase;

/**
 * Starts the embedded database where no {@code spring.datasource.url} names another, and stops it after everything that
 * uses it.
 */
final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path folder = Path.of(environment.getProperty("vestka.data", "data")).resolve("database");
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        SpringApplication.getShutdownHandlers().add(database::close);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url("vestka"),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
    }
}
