package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.vestka.mail.MailSettings;
import org.vestka.mail.mailbox.DemoMailbox;

/** What holds of a server of which nothing but its name is set. */
class MailServerTest {

    @Test
    void toAnotherMachineMailGoesEncryptedOrNotAtAll() {
        for (String host : new String[] {"192.0.2.7", "mail.invalid"}) {
            assertThat(properties(host, new Properties()))
                    .containsEntry("mail.smtp.starttls.enable", "true")
                    .containsEntry("mail.smtp.starttls.required", "true");
        }
    }

    @Test
    void onTheMachineItselfNothingIsEncrypted() {
        for (String host : new String[] {"127.0.0.1", "localhost", "::1"}) {
            assertThat(properties(host, new Properties()))
                    .containsEntry("mail.smtp.starttls.enable", "false")
                    .containsEntry("mail.smtp.starttls.required", "false");
        }
    }

    @Test
    void whatIsSetHolds() {
        Properties set = new Properties();
        set.put("mail.smtp.starttls.required", "false");
        assertThat(properties("192.0.2.7", set))
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    private static Properties properties(String host, Properties set) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setJavaMailProperties(set);
        beans.addBean("sender", sender);
        MailSettings settings = new MailSettings(
                URI.create("https://letters.example.org"),
                new MailSettings.Mail(
                        null,
                        "Vestka",
                        null,
                        4,
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(10),
                        1000,
                        Duration.ofSeconds(20),
                        12,
                        Duration.ofMinutes(1),
                        Duration.ofDays(90)));
        MailServer server = new MailServer(
                beans.getBeanProvider(JavaMailSenderImpl.class), beans.getBeanProvider(DemoMailbox.class), settings);
        return server.session().orElseThrow().getProperties();
    }
}
