package org.vestka.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ServerSecret;
import org.vestka.testing.TestDatabase;

/**
 * The mail module alone, with its real parts, on a schema of its own; also as a process to be killed. Recipient {@code n}
 * has the address {@code n@example.org}, except those that are {@link #GONE}; everybody wants everything except
 * {@link #REFUSING}.
 */
@ComponentScan(
        basePackageClasses = Outbox.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.vestka\\.mail\\.ui\\..*"))
@Import({ServerSecret.class, Texts.class})
@EnableConfigurationProperties(MailSettings.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JooqAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
public class MailApplication {

    public static final Set<RecipientId> GONE = ConcurrentHashMap.newKeySet();
    public static final Set<RecipientId> REFUSING = ConcurrentHashMap.newKeySet();

    /** Started as a process of its own: all settings as {@code --name=value}. */
    public static void main(String[] arguments) {
        start(Map.of(), arguments);
    }

    /** Settings for {@link #start}: a new schema with the outbox in it. */
    public static Map<String, Object> freshSchema(String name) {
        Map<String, Object> database = new TreeMap<>(TestDatabase.properties());
        String url = String.valueOf(database.get("spring.datasource.url"));
        URI parts = URI.create(url.substring("jdbc:".length()));
        String schema = "vestka_" + name + "_" + Long.toString(System.nanoTime(), 36);
        String fresh = url.replace(parts.getPath() + "?", "/" + schema + "?");
        database.put("spring.datasource.url", fresh);
        try (Connection connection = DriverManager.getConnection(
                fresh,
                String.valueOf(database.get("spring.datasource.username")),
                String.valueOf(database.get("spring.datasource.password")))) {
            connection
                    .createStatement()
                    .execute(Files.readString(Path.of("db", "migration", "V002__mail_message.sql")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    public static ConfigurableApplicationContext start(Map<String, Object> settings, String... arguments) {
        SpringApplication application = new SpringApplication(MailApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("test");
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        // as arguments, which come before the application's own settings
        Stream<String> given =
                settings.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
        return application.run(Stream.concat(given, Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Recipients recipients() {
        return id -> GONE.contains(id)
                ? Optional.empty()
                : Optional.of(new Recipient(new EmailAddress(id.value() + "@example.org"), LanguageTag.BE));
    }

    @Bean
    MailConsent consent() {
        return (id, purpose) -> !REFUSING.contains(id);
    }
}
