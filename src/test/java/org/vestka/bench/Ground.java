package org.vestka.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vestka.Vestka;
import org.vestka.embedded.EmbeddedDatabase;

/** What benchmarks stand on: an embedded database below {@code target}, and the application on a schema of it. */
public final class Ground implements AutoCloseable {

    private final EmbeddedDatabase database = EmbeddedDatabase.start(Path.of("target", "bench-database"));
    private int schemas;

    /** A new schema's address and login, as Spring's properties. */
    public Map<String, Object> freshSchema() {
        String schema = "bench_" + Long.toString(System.currentTimeMillis(), 36) + "_" + schemas++;
        return Map.of(
                "spring.datasource.url", database.url(schema),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }

    /** Starts the application without demo, on a free port, on a new schema. The caller closes it. */
    public ConfigurableApplicationContext application() {
        return application(Map.of());
    }

    /** As {@link #application()}, with more properties. */
    public ConfigurableApplicationContext application(Map<String, Object> more) {
        return applicationOn(freshSchema(), more);
    }

    /** As {@link #application(Map)}, on a schema that {@link #freshSchema} has given. */
    public ConfigurableApplicationContext applicationOn(Map<String, Object> schema, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(schema);
        properties.put("vestka.demo", false);
        properties.put("vestka.data", "target/bench-data");
        properties.put("server.port", 0);
        properties.put("logging.level.org.vestka", "error");
        properties.put("vaadin.productionMode", true);
        properties.putAll(more);
        SpringApplication application = new SpringApplication(Vestka.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties);
        // a database that is named by an argument is not started again
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    /** Connections to a schema that are set up for bulk inserts, as the application's are not. */
    public DataSource bulk(Map<String, Object> schema) {
        return new DriverManagerDataSource(
                schema.get("spring.datasource.url") + "&rewriteBatchedStatements=true",
                String.valueOf(schema.get("spring.datasource.username")),
                String.valueOf(schema.get("spring.datasource.password")));
    }

    @Override
    public void close() {
        database.close();
    }
}
