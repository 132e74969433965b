package org.vestka.mail.smtp;

import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.vestka.mail.MailSettings;
import org.vestka.mail.mailbox.DemoMailbox;

/**
 * Where mail goes: the server of {@code spring.mail.*}; without one, in the demo, its own mailbox; without either nowhere,
 * and mail waits.
 */
@Component
public class MailServer {

    static {
        // Angus looks for it in every jar of the class path, some six times for each mail
        if (System.getProperty("jakarta.mail.util.StreamProvider") == null) {
            System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
        }
    }

    private final @Nullable JavaMailSenderImpl sender;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> configured, ObjectProvider<DemoMailbox> mailbox, MailSettings settings) {
        JavaMailSenderImpl given = configured.getIfAvailable();
        DemoMailbox demo = mailbox.getIfAvailable();
        if (given != null && given.getHost() != null && !given.getHost().isBlank()) {
            sender = given;
        } else if (demo != null) {
            sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(demo.port());
        } else {
            sender = null;
        }
        if (sender != null) {
            complete(sender, settings);
        }
    }

    /** Whether there is any place for mail to go to. */
    public boolean present() {
        return sender != null;
    }

    Optional<Session> session() {
        return Optional.ofNullable(sender).map(JavaMailSenderImpl::getSession);
    }

    Optional<SmtpConnection> connection() {
        return Optional.ofNullable(sender).map(SmtpConnection::new);
    }

    /** What Angus Mail leaves open: it would wait for ever, and greet with the machine's name. */
    private static void complete(JavaMailSenderImpl sender, MailSettings settings) {
        String protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        sender.setProtocol(protocol);
        Properties properties = new Properties();
        properties.putAll(sender.getJavaMailProperties());
        String prefix = "mail." + protocol + ".";
        properties.putIfAbsent(prefix + "connectiontimeout", "10000");
        properties.putIfAbsent(prefix + "timeout", "30000");
        properties.putIfAbsent(prefix + "writetimeout", "30000");
        properties.putIfAbsent(prefix + "localhost", settings.domain());
        properties.putIfAbsent(prefix + "quitwait", "false");
        properties.putIfAbsent(
                prefix + "auth",
                String.valueOf(
                        sender.getUsername() != null && !sender.getUsername().isBlank()));
        // on the machine itself there is nothing to protect from
        properties.putIfAbsent(
                prefix + "starttls.enable", String.valueOf(!isLoopback(String.valueOf(sender.getHost()))));
        // whoever stands between can strip the offer: password and mail would go in the clear
        properties.putIfAbsent(prefix + "starttls.required", properties.get(prefix + "starttls.enable"));
        sender.setJavaMailProperties(properties);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
