package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.mail.MailApplication;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailState;
import org.vestka.mail.Outbox;
import org.vestka.mail.RecipientId;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.mail.smtp.SmtpSink.Received;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.MailMessageRecord;

/** Mail from the outbox to a real server, with what can happen on the way. */
class SendingTest {

    private static final int WORKERS = 4;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static SmtpSink sink;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        sink = new SmtpSink(0);
        Map<String, Object> settings = new TreeMap<>(MailApplication.freshSchema("sending"));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", sink.port());
        settings.put("vestka.public-url", "https://letters.example.org");
        settings.put("vestka.mail.first-retry", "300ms");
        settings.put("vestka.mail.poll", "200ms");
        settings.put("vestka.mail.attempts", "3");
        settings.put("vestka.mail.workers", WORKERS);
        context = MailApplication.start(settings);
    }

    @AfterAll
    static void stop() {
        context.close();
        sink.close();
    }

    @Test
    void aReminderSpeaksTheRecipientsLanguageAndHasAWayOut() throws Exception {
        RecipientId recipient = enqueue(MailPurpose.REMINDER);

        MimeMessage message = await(recipient).message();

        assertThat(message.getSubject()).isEqualTo("Нататка для вас");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Mailer")).isNull();
        assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@letters\\.example\\.org>");
        assertThat(message.getFrom()[0]).hasToString("Vestka <no-reply@letters.example.org>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = message.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        assertThat(link)
                .startsWith("<https://letters.example.org/unsubscribe?t=")
                .endsWith(">");
        String token = link.substring(link.indexOf('=') + 1, link.length() - 1);
        assertThat(context.getBean(UnsubscribeLink.class).read(token))
                .contains(new UnsubscribeLink.Unsubscription(recipient, MailPurpose.REMINDER));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(text(parts.getBodyPart(0)))
                .contains("Вольга <b>: 3 лісты & <яшчэ>.")
                .contains("/x?a=1&b=2");
        assertThat(text(parts.getBodyPart(1)))
                .contains("Вольга &lt;b&gt;: 3 лісты &amp; &lt;яшчэ&gt;.")
                .contains("<a style=\"color:#27497a\" href=\"https://letters.example.org/x?a=1&amp;b=2\">")
                .doesNotContain("<img");
    }

    @Test
    void onceSentNothingOfItIsKeptButWhatAndWhen() throws Exception {
        RecipientId recipient = enqueue(MailPurpose.ACCOUNT);

        await(recipient);
        MailMessageRecord row = awaitState(recipient, MailState.SENT);

        assertThat(row.getArguments()).isNull();
        assertThat(row.getDueAt()).isNull();
        assertThat(row.getFinishedAt()).isNotNull();
    }

    @Test
    void mailAboutTheAccountHasNoWayOut() throws Exception {
        assertThat(await(enqueue(MailPurpose.ACCOUNT)).message().getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void whatIsRolledBackNeverGoesAndTheSameOccasionGoesOnce() throws Exception {
        RecipientId undone = new RecipientId(NUMBERS.incrementAndGet());
        RecipientId twice = new RecipientId(NUMBERS.incrementAndGet());
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        Outbox outbox = context.getBean(Outbox.class);

        transaction.executeWithoutResult(status -> {
            outbox.enqueue(draft(undone, MailPurpose.ACCOUNT));
            status.setRollbackOnly();
        });
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> outbox.enqueue(draft(twice, MailPurpose.ACCOUNT)));
        }

        awaitState(twice, MailState.SENT);
        assertThat(sink.received()).noneMatch(mail -> mail.recipient().equals(address(undone)));
        assertThat(sink.received().stream().filter(mail -> mail.recipient().equals(address(twice))))
                .hasSize(1);
    }

    @Test
    void whoDoesNotWantItAnyMoreGetsNothingAndNobodyIsAskedForAnAddressThatIsGone() throws Exception {
        RecipientId refusing = new RecipientId(NUMBERS.incrementAndGet());
        RecipientId gone = new RecipientId(NUMBERS.incrementAndGet());
        MailApplication.REFUSING.add(refusing);
        MailApplication.GONE.add(gone);

        enqueue(refusing, MailPurpose.NEWS);
        enqueue(gone, MailPurpose.ACCOUNT);

        assertThat(awaitState(refusing, MailState.DROPPED).getReason()).isEqualTo(MailFailure.NOT_WANTED);
        assertThat(awaitState(gone, MailState.DROPPED).getReason()).isEqualTo(MailFailure.NO_RECIPIENT);
    }

    @Test
    void aRecipientRefusedForGoodFailsAtOnceAndTheOthersArrive() throws Exception {
        RecipientId refused = new RecipientId(NUMBERS.incrementAndGet());
        sink.refuse(address(refused), 550);

        enqueue(refused, MailPurpose.ACCOUNT);
        RecipientId other = enqueue(MailPurpose.ACCOUNT);

        MailMessageRecord row = awaitState(refused, MailState.FAILED);
        assertThat(row.getReason()).isEqualTo(MailFailure.RECIPIENT_REFUSED);
        assertThat(row.getAttempts()).isEqualTo(1);
        await(other);
    }

    @Test
    void whatTheServerCannotTakeNowIsTriedAgainAndArrives() throws Exception {
        RecipientId later = new RecipientId(NUMBERS.incrementAndGet());
        sink.refuse(address(later), 450);
        enqueue(later, MailPurpose.ACCOUNT);
        awaitAttempts(later, 1);

        sink.refuse(address(later), 0);

        assertThat(awaitState(later, MailState.SENT).getAttempts()).isPositive();
    }

    @Test
    void aMailOverWhichTheServerHangsUpIsGivenUpInTheEndAndHoldsUpNobody() throws Exception {
        RecipientId poison = new RecipientId(NUMBERS.incrementAndGet());
        sink.refuse(address(poison), 421);

        enqueue(poison, MailPurpose.ACCOUNT);
        RecipientId other = enqueue(MailPurpose.ACCOUNT);

        await(other);
        MailMessageRecord row = awaitState(poison, MailState.FAILED);
        assertThat(row.getReason()).isEqualTo(MailFailure.CONNECTION_LOST);
        assertThat(row.getAttempts()).isEqualTo(3);
        assertThat(row.getArguments()).isNotNull();
    }

    @Test
    void manyMailsGoOverAFewConnections() throws Exception {
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < 80; i++) {
            addresses.add(address(enqueue(MailPurpose.REMINDER)));
        }

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> sink.received().stream()
                .map(Received::recipient)
                .toList()
                .containsAll(addresses));

        assertThat(sink.received().stream()
                        .filter(mail -> addresses.contains(mail.recipient()))
                        .map(Received::from)
                        .distinct())
                .as("connections, of as many as there are workers")
                .hasSizeBetween(1, WORKERS);
    }

    private static RecipientId enqueue(MailPurpose purpose) {
        RecipientId recipient = new RecipientId(NUMBERS.incrementAndGet());
        enqueue(recipient, purpose);
        return recipient;
    }

    private static void enqueue(RecipientId recipient, MailPurpose purpose) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Outbox.class).enqueue(draft(recipient, purpose)));
    }

    private static MailDraft draft(RecipientId recipient, MailPurpose purpose) {
        return new MailDraft(
                "probe.note",
                recipient,
                LanguageTag.BE,
                Map.of("name", "Вольга <b>", "count", "3", "link", "https://letters.example.org/x?a=1&b=2"),
                "probe:" + recipient.value(),
                purpose);
    }

    private static String address(RecipientId recipient) {
        return recipient.value() + "@example.org";
    }

    private static String text(BodyPart part) throws Exception {
        return String.valueOf(part.getContent());
    }

    private static Received await(RecipientId recipient) throws InterruptedException {
        long end = end();
        while (true) {
            for (Received mail : sink.received()) {
                if (mail.recipient().equals(address(recipient))) {
                    return mail;
                }
            }
            assertThat(System.nanoTime()).as("mail arrives").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static MailMessageRecord awaitState(RecipientId recipient, MailState state) throws InterruptedException {
        return awaitRow(recipient, row -> row.getState() == state);
    }

    private static void awaitAttempts(RecipientId recipient, int attempts) throws InterruptedException {
        awaitRow(recipient, row -> row.getAttempts() >= attempts);
    }

    private static MailMessageRecord awaitRow(RecipientId recipient, Predicate<MailMessageRecord> expected)
            throws InterruptedException {
        DSLContext sql = context.getBean(DSLContext.class);
        long end = end();
        while (true) {
            MailMessageRecord row = sql.fetchSingle(MAIL_MESSAGE, MAIL_MESSAGE.RECIPIENT_ID.eq(recipient.value()));
            if (expected.test(row)) {
                return row;
            }
            assertThat(System.nanoTime())
                    .as("mail to %d is %s", recipient.value(), row.getState())
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long end() {
        return System.nanoTime() + Duration.ofSeconds(20).toNanos();
    }
}
