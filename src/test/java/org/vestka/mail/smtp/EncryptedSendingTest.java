package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.mail.MailApplication;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailState;
import org.vestka.mail.Outbox;
import org.vestka.mail.RecipientId;
import org.vestka.shared.LanguageTag;

/** Servers as most are: with a user, and encrypted. */
class EncryptedSendingTest {

    private static final String USER = "vestka";
    private static final String PASSWORD = "a-password-of-the-server";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static SSLContext keys;

    @BeforeAll
    static void keys() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            made.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(made, PASSWORD.toCharArray());
        keys = SSLContext.getInstance("TLS");
        keys.init(managers.getKeyManagers(), null, null);
    }

    @Test
    void aServerThatWantsStarttlsAndAUserGetsTheMail() {
        try (SmtpSink sink = new SmtpSink(keys, false, USER, PASSWORD);
                ConfigurableApplicationContext context =
                        start(sink, "smtp", PASSWORD, Map.of("mail.smtp.starttls.enable", "true"))) {
            enqueue(context);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(sink.received()).hasSize(1));
        }
    }

    @Test
    void aServerThatIsEncryptedFromTheFirstByteGetsTheMail() {
        try (SmtpSink sink = new SmtpSink(keys, true, USER, PASSWORD);
                ConfigurableApplicationContext context = start(sink, "smtps", PASSWORD, Map.of())) {
            enqueue(context);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(sink.received()).hasSize(1));
        }
    }

    @Test
    void withAWrongPasswordMailWaits() {
        try (SmtpSink sink = new SmtpSink(keys, false, USER, PASSWORD);
                ConfigurableApplicationContext context =
                        start(sink, "smtp", "another", Map.of("mail.smtp.starttls.enable", "true"))) {
            enqueue(context);
            waits(sink, context);
        }
    }

    /** As if somebody between had stripped the offer. */
    @Test
    void whereEncryptionIsMeantAndNotOfferedNothingGoesInTheClear() {
        try (SmtpSink sink = new SmtpSink(0);
                ConfigurableApplicationContext context =
                        start(sink, "smtp", PASSWORD, Map.of("mail.smtp.starttls.enable", "true"))) {
            enqueue(context);
            waits(sink, context);
        }
    }

    private static void waits(SmtpSink sink, ConfigurableApplicationContext context) {
        DSLContext sql = context.getBean(DSLContext.class);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(() -> sink.received()
                .isEmpty());
        assertThat(sql.fetchCount(MAIL_MESSAGE, MAIL_MESSAGE.STATE.in(MailState.SENT, MailState.FAILED)))
                .isZero();
        assertThat(sql.fetchCount(MAIL_MESSAGE)).isEqualTo(1);
    }

    private static ConfigurableApplicationContext start(
            SmtpSink sink, String protocol, String password, Map<String, String> properties) {
        Map<String, Object> settings = new TreeMap<>(MailApplication.freshSchema("encrypted"));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", sink.port());
        settings.put("spring.mail.protocol", protocol);
        settings.put("spring.mail.username", USER);
        settings.put("spring.mail.password", password);
        settings.put("spring.mail.properties.mail." + protocol + ".ssl.trust", "127.0.0.1");
        properties.forEach((name, value) -> settings.put("spring.mail.properties." + name, value));
        settings.put("vestka.mail.poll", "200ms");
        return MailApplication.start(settings);
    }

    private static void enqueue(ConfigurableApplicationContext context) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.getBean(Outbox.class)
                .enqueue(new MailDraft(
                        "probe.note",
                        new RecipientId(1),
                        LanguageTag.BE,
                        Map.of("name", "N", "count", "3", "link", "https://vestka.example/x"),
                        "probe:1",
                        MailPurpose.ACCOUNT)));
    }
}
