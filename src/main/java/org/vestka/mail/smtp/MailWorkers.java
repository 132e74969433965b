package org.vestka.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.vestka.mail.ClaimedMail;
import org.vestka.mail.MailBell;
import org.vestka.mail.MailConsent;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailSettings;
import org.vestka.mail.Recipient;
import org.vestka.mail.RecipientId;
import org.vestka.mail.Recipients;

/** Sends what is in the outbox, from start to end of the application, over a few kept connections. */
@Component
class MailWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorkers.class);
    /** A claim sent in less may be followed by a larger one: mail somebody waits for is held up no longer than this. */
    private static final Duration QUICK = Duration.ofSeconds(2);

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);

    private final MailClaims claims;
    private final MailWriter writer;
    private final MailServer server;
    private final MailBell bell;
    private final MailSettings settings;
    private final ObjectProvider<Recipients> recipients;
    private final ObjectProvider<MailConsent> consent;
    private final List<Thread> threads = new ArrayList<>();
    private final ServerPause pause = new ServerPause(PAUSE_AFTER_TROUBLE);
    private @Nullable SentMarks marks;
    private volatile boolean running;

    MailWorkers(
            MailClaims claims,
            MailWriter writer,
            MailServer server,
            MailBell bell,
            MailSettings settings,
            ObjectProvider<Recipients> recipients,
            ObjectProvider<MailConsent> consent) {
        this.claims = claims;
        this.writer = writer;
        this.server = server;
        this.bell = bell;
        this.settings = settings;
        this.recipients = recipients;
        this.consent = consent;
    }

    @Override
    public void start() {
        if (!server.present()) {
            LOG.warn("No mail server is configured (spring.mail.host): mail waits");
            return;
        }
        running = true;
        SentMarks fresh = new SentMarks(claims);
        marks = fresh;
        for (int number = 1; number <= settings.mail().workers(); number++) {
            server.connection()
                    .ifPresent(connection -> threads.add(Thread.ofVirtual()
                            .name("mail-" + (threads.size() + 1))
                            .start(() -> work(connection, fresh))));
        }
    }

    /** Lets each worker finish the mail it is at; the rest of its claim goes back. */
    @Override
    public void stop() {
        running = false;
        bell.ringForAll(threads.size());
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(2))) {
                    thread.interrupt();
                    thread.join(Duration.ofSeconds(35));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        SentMarks open = marks;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(SmtpConnection connection, SentMarks sentMarks) {
        SentMarks.Receipts receipts = sentMarks.receipts();
        int atMost = MailClaims.FEW;
        while (running) {
            try {
                Duration left = pause.left();
                if (!left.isZero()) {
                    connection.close();
                    Thread.sleep(left);
                    continue;
                }
                long begin = System.nanoTime();
                List<ClaimedMail> claim = claims.claim(atMost);
                if (claim.isEmpty()) {
                    rest(connection);
                    continue;
                }
                if (claim.size() == atMost) {
                    bell.ring();
                }
                send(claim, connection, receipts);
                boolean quick = System.nanoTime() - begin < QUICK.toNanos();
                atMost = quick && claim.size() == atMost ? MailClaims.MANY : MailClaims.FEW;
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.warn("Mail is held up ({})", e.getClass().getSimpleName());
                connection.close();
                if (!slept(PAUSE_AFTER_TROUBLE)) {
                    break;
                }
            }
        }
        connection.close();
    }

    private void rest(SmtpConnection connection) throws InterruptedException {
        if (!connection.isOpen()) {
            bell.await(settings.mail().poll());
            return;
        }
        Duration idle = settings.mail().idle();
        if (!bell.await(
                idle.compareTo(settings.mail().poll()) < 0
                        ? idle
                        : settings.mail().poll())) {
            connection.closeAfter(idle);
        }
    }

    private void send(List<ClaimedMail> claim, SmtpConnection connection, SentMarks.Receipts receipts)
            throws InterruptedException {
        long leaseEnd = System.nanoTime() + settings.mail().lease().toNanos();
        // one mail takes less than this, by the time limits of the connection
        long lastStart = leaseEnd
                - Math.min(
                        Duration.ofSeconds(90).toNanos(),
                        settings.mail().lease().toNanos() / 2);
        Deque<ClaimedMail> left = new ArrayDeque<>(claim);
        try {
            Map<RecipientId, Recipient> found = findRecipients(left);
            Session session = server.session().orElseThrow();
            while (!left.isEmpty() && running && System.nanoTime() - lastStart < 0) {
                connection.open(settings.mail().perConnection());
                pause.reached();
                ClaimedMail mail = left.removeFirst();
                if (!sendOne(mail, found.get(mail.recipient()), session, connection, receipts)) {
                    break;
                }
            }
        } catch (MessagingException e) {
            connection.close();
            pause.unreachable(e);
        } finally {
            claims.giveBack(left);
        }
    }

    /** @return whether the connection is good for more */
    private boolean sendOne(
            ClaimedMail mail,
            @Nullable Recipient recipient,
            Session session,
            SmtpConnection connection,
            SentMarks.Receipts receipts)
            throws InterruptedException {
        if (recipient == null) {
            claims.dropped(List.of(mail), MailFailure.NO_RECIPIENT);
            return true;
        }
        try {
            MimeMessage message = writer.write(session, mail, recipient);
            receipts.awaitRoom();
            connection.send(message);
            receipts.sent(mail.id());
            return true;
        } catch (MailWriter.Unwritable e) {
            LOG.warn("Mail {} cannot be written ({})", mail.id(), e.getMessage());
            claims.failed(mail, MailFailure.UNREADABLE);
            return true;
        } catch (MessagingException e) {
            return refused(mail, ServerAnswer.of(e), connection);
        }
    }

    private boolean refused(ClaimedMail mail, ServerAnswer answer, SmtpConnection connection) {
        LOG.info("Mail {}: {}", mail.id(), answer);
        switch (answer) {
            case RECIPIENT_REFUSED, MAIL_REFUSED -> claims.failed(mail, answer.failure());
            case NOT_NOW, CONNECTION_LOST -> claims.failedForNow(mail, answer.failure());
        }
        if (answer == ServerAnswer.CONNECTION_LOST || !connection.isAlive()) {
            connection.close();
            return false;
        }
        return true;
    }

    /** Finds where the mails go, and drops those nobody wants. */
    private Map<RecipientId, Recipient> findRecipients(Deque<ClaimedMail> mails) {
        Set<MailPurpose> purposes = EnumSet.noneOf(MailPurpose.class);
        mails.forEach(mail -> purposes.add(mail.purpose()));
        Map<MailPurpose, Set<RecipientId>> wanted = new EnumMap<>(MailPurpose.class);
        MailConsent consents = consent.getObject();
        for (MailPurpose purpose : purposes) {
            if (purpose.optional()) {
                Set<RecipientId> ids = mails.stream()
                        .filter(mail -> mail.purpose() == purpose)
                        .map(ClaimedMail::recipient)
                        .collect(Collectors.toSet());
                wanted.put(purpose, consents.allowing(ids, purpose));
            }
        }
        List<ClaimedMail> unwanted = mails.stream()
                .filter(mail -> mail.purpose().optional())
                .filter(mail -> !wanted.getOrDefault(mail.purpose(), Set.of()).contains(mail.recipient()))
                .toList();
        if (!unwanted.isEmpty()) {
            claims.dropped(unwanted, MailFailure.NOT_WANTED);
            mails.removeAll(unwanted);
        }
        return recipients
                .getObject()
                .findAll(mails.stream().map(ClaimedMail::recipient).collect(Collectors.toSet()));
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
