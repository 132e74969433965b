package org.vestka.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.subethamail.smtp.server.SMTPServer;
import org.vestka.mail.MailApplication;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailTemplates;
import org.vestka.mail.MailText;
import org.vestka.mail.Outbox;
import org.vestka.mail.RecipientId;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/**
 * 10,000 mails through the durable outbox to a local server, against bare Angus Mail that sends the
 * same finished texts over four kept connections to the same server. The better of three rounds of each, after a warm-up.
 */
final class MailBenchmark implements Benchmark {

    private static final int MAILS = 10_000;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 3;
    private static final String PARTS = "jakarta.mail.util.StreamProvider";
    private static final double GOAL = 0.75;
    private static final Map<String, String> ARGUMENTS =
            Map.of("name", "N", "count", "3", "link", "https://vestka.example/x");

    private static final AtomicInteger ARRIVED = new AtomicInteger();

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        SMTPServer sink = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, data) -> ARRIVED.incrementAndGet())
                .build();
        sink.start();
        Map<String, Object> settings = new TreeMap<>(ground.freshSchema());
        try (Connection connection = ground.bulk(settings).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("db", "migration", "V002__mail_message.sql")));
        }
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", sink.getPortAllocated());
        settings.put("vestka.mail.per-connection", MAILS);
        try (ConfigurableApplicationContext context = MailApplication.start(settings)) {
            double ours = 0;
            double bare = 0;
            double tuned = 0;
            ours(context, MAILS / 4);
            bare(sink.getPortAllocated(), MAILS / 4);
            for (int round = 0; round < ROUNDS; round++) {
                ours = Math.max(ours, ours(context, MAILS));
                tuned = Math.max(tuned, bare(sink.getPortAllocated(), MAILS));
                bare = Math.max(bare, asItComes(sink.getPortAllocated()));
            }
            return List.of(
                    Figure.atLeast("mail, 10,000", ours, bare, "/s", GOAL),
                    new Figure(
                            "mail, Angus told its parts as we do", ours, tuned, "/s", ours / tuned, Double.NaN, false));
        } finally {
            sink.stop();
        }
    }

    /** Mails a second, from the start of the workers until the last one is marked as sent. */
    private static double ours(ConfigurableApplicationContext context, int mails) throws InterruptedException {
        context.stop();
        Outbox outbox = context.getBean(Outbox.class);
        String run = UUID.randomUUID().toString();
        context.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            for (int i = 1; i <= mails; i++) {
                outbox.enqueue(new MailDraft(
                        "probe.note",
                        new RecipientId(i),
                        LanguageTag.BE,
                        ARGUMENTS,
                        run + ":" + i,
                        MailPurpose.REMINDER));
            }
        });
        JdbcClient sql = JdbcClient.create(context.getBean(DataSource.class));
        int before = ARRIVED.get();
        long begin = System.nanoTime();
        context.start();
        while (ARRIVED.get() - before < mails) {
            Thread.sleep(5);
        }
        while (sql.sql("select count(*) from mail_message where due_at is not null")
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.sleep(2);
        }
        return mails / ((System.nanoTime() - begin) / 1e9);
    }

    /** Angus as it comes: it looks for a part of itself in every jar, several times a mail. Ours tells it the name. */
    private static double asItComes(int port) throws InterruptedException {
        String told = String.valueOf(System.clearProperty(PARTS));
        try {
            return bare(port, MAILS);
        } finally {
            System.setProperty(PARTS, told);
        }
    }

    private static double bare(int port, int mails) throws InterruptedException {
        Session session = Session.getInstance(new Properties());
        MailText text = new MailTemplates(new Texts())
                .write("probe.note", LanguageTag.BE, ARGUMENTS, "https://vestka.example/unsubscribe?t=0000000000");
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Transport transport = session.getTransport("smtp")) {
                    transport.connect("127.0.0.1", port, null, null);
                    for (int i = 1; i <= mails / CONNECTIONS; i++) {
                        MimeMessage message = message(session, text, i);
                        transport.sendMessage(message, message.getAllRecipients());
                    }
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return mails / ((System.nanoTime() - begin) / 1e9);
    }

    private static MimeMessage message(Session session, MailText text, int recipient) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("no-reply@vestka.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient + "@example.org"));
        message.setSubject(text.subject(), "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }
}
