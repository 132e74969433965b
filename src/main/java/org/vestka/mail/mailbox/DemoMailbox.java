package org.vestka.mail.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on this machine only, for the demo without a real one: takes mail over SMTP, shows it, sends it nowhere.
 * The last 500 mails are kept, in memory.
 */
@Component
@ConditionalOnExpression("${vestka.demo:false} and '${spring.mail.host:}'.isBlank()")
public class DemoMailbox implements DisposableBean {

    /** Where nobody has a mailbox (RFC 2606): mail there is refused, as the world does now and then. */
    public static final String NOBODY_THERE = "nobody.invalid";

    private static final int MOST = 500;
    private static final int MOST_BYTES = 1_000_000;

    private final SMTPServer server;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());
    private final Deque<DemoMail> mails = new ArrayDeque<>();
    private int arrived;

    DemoMailbox(Clock clock) {
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("demo mailbox")
                .insertReceivedHeaders(false)
                .maxMessageSize(MOST_BYTES)
                .simpleMessageListener(new SimpleMessageListener() {
                    @Override
                    public boolean accept(String from, String to) {
                        return !to.toLowerCase(Locale.ROOT).endsWith("@" + NOBODY_THERE);
                    }

                    @Override
                    public void deliver(String from, String to, InputStream data) throws IOException {
                        take(data.readAllBytes());
                    }
                })
                .build();
        server.start();
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return server.getPortAllocated();
    }

    /** Newest first. */
    public synchronized List<DemoMail> newest(int offset, int limit) {
        return mails.stream().skip(offset).limit(limit).toList();
    }

    public synchronized int size() {
        return mails.size();
    }

    public synchronized Optional<DemoMail> mail(int number) {
        return mails.stream().filter(mail -> mail.number() == number).findAny();
    }

    /** How many have come so far, those included that are no longer kept. */
    public synchronized int arrived() {
        return arrived;
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private void take(byte[] data) {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(data));
            synchronized (this) {
                arrived++;
                mails.addFirst(new DemoMail(
                        arrived,
                        clock.instant(),
                        InternetAddress.toUnicodeString(message.getFrom()),
                        InternetAddress.toUnicodeString(message.getRecipients(MimeMessage.RecipientType.TO)),
                        String.valueOf(message.getSubject()),
                        find(message, "text/plain"),
                        find(message, "text/html")));
                if (mails.size() > MOST) {
                    mails.removeLast();
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail of ours that does not parse", e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
