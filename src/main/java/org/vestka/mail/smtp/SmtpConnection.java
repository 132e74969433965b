package org.vestka.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One worker's connection, kept open between mails. Not for two threads. */
final class SmtpConnection {

    private final JavaMailSenderImpl sender;
    private @Nullable Transport transport;
    private int used;
    private long lastUse;

    SmtpConnection(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    /**
     * Makes sure there is a connection: a new one after {@code perConnection} mails, or when the kept one has gone.
     *
     * @throws MessagingException when the server cannot be reached or does not let us in
     */
    void open(int perConnection) throws MessagingException {
        Transport kept = transport;
        if (kept != null) {
            boolean rested = System.nanoTime() - lastUse > Duration.ofSeconds(5).toNanos();
            // asking costs a round trip (NOOP), so only after a rest
            if (used < perConnection && (!rested || kept.isConnected())) {
                return;
            }
            close();
        }
        Transport fresh = newTransport();
        String user = sender.getUsername();
        String password = sender.getPassword();
        fresh.connect(
                sender.getHost(),
                sender.getPort(),
                user == null || user.isBlank() ? null : user,
                user == null || user.isBlank() ? null : password);
        transport = fresh;
        used = 0;
        lastUse = System.nanoTime();
    }

    /** @throws MessagingException as {@link ServerAnswer} reads it */
    void send(MimeMessage message) throws MessagingException {
        Transport open = transport;
        if (open == null) {
            throw new MessagingException("not connected");
        }
        Address[] recipients = message.getAllRecipients();
        used++;
        open.sendMessage(message, recipients);
        lastUse = System.nanoTime();
    }

    boolean isOpen() {
        return transport != null;
    }

    /** Whether the server still listens, after it has refused something. */
    boolean isAlive() {
        Transport open = transport;
        return open != null && open.isConnected();
    }

    /** Closes what has not been used for {@code idle}. */
    void closeAfter(Duration idle) {
        if (System.nanoTime() - lastUse > idle.toNanos() / 2) {
            close();
        }
    }

    void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // it is gone either way
            }
        }
    }

    private Transport newTransport() throws NoSuchProviderException {
        String protocol = sender.getProtocol();
        return sender.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
    }
}
