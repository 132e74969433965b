package org.vestka.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.MAIL_MESSAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.mail.MailApplication;
import org.vestka.mail.MailDraft;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.MailState;
import org.vestka.mail.Outbox;
import org.vestka.mail.RecipientId;
import org.vestka.mail.smtp.SmtpSink.Received;
import org.vestka.shared.LanguageTag;

/** {@code kill -9} while 2,000 mails are on their way to a real server, from a real process. */
class KilledSenderTest {

    private static final int MAILS = 2_000;
    private static final int WORKERS = 4;
    private static final int IN_FLIGHT = WORKERS * SentMarks.MOST_UNWRITTEN;

    @Test
    @Timeout(120)
    void losesNoMailAndRepeatsOnlyThoseInFlightUnderTheSameMessageId() throws Exception {
        Map<String, Object> database = MailApplication.freshSchema("killed");
        try (ConfigurableApplicationContext context = MailApplication.start(database);
                SmtpSink sink = new SmtpSink(0)) {
            enqueue(context);
            List<Integer> arrivedAtKill = new ArrayList<>();
            for (int kill : List.of(1_000)) {
                Process process = start(database, sink.port());
                sink.onArrival(count -> {
                    if (count == kill) {
                        process.destroyForcibly();
                    }
                });
                assertThat(process.waitFor(40, TimeUnit.SECONDS)
                                || process.destroyForcibly().waitFor() < 0)
                        .as("sent %d mails", kill)
                        .isTrue();
                assertThat(process.exitValue()).as("killed").isEqualTo(137);
                arrivedAtKill.add(sink.received().size());
            }
            sink.onArrival(count -> {});
            DSLContext sql = context.getBean(DSLContext.class);
            Process last = start(database, sink.port());
            try {
                await(() -> sql.fetchCount(MAIL_MESSAGE, MAIL_MESSAGE.STATE.eq(MailState.SENT)) == MAILS);
            } finally {
                last.destroyForcibly().waitFor();
            }

            Map<String, String> expected = sql.select(MAIL_MESSAGE.RECIPIENT_ID, MAIL_MESSAGE.MESSAGE_ID)
                    .from(MAIL_MESSAGE)
                    .fetchMap(row -> row.value1() + "@example.org", row -> row.value2());
            Map<String, Set<String>> idsOfRecipient = sink.received().stream()
                    .collect(Collectors.groupingBy(
                            Received::recipient, Collectors.mapping(Received::messageId, Collectors.toSet())));
            assertThat(idsOfRecipient).hasSize(MAILS);
            idsOfRecipient.forEach((recipient, ids) -> assertThat(ids).containsExactly(expected.get(recipient)));
            assertThat(repeatedLaterThan(sink.received(), arrivedAtKill))
                    .as("mails sent again that had not been in flight at a kill")
                    .isEmpty();
            assertThat(sql.fetchCount(MAIL_MESSAGE, MAIL_MESSAGE.ARGUMENTS.isNotNull()))
                    .isZero();
            System.out.printf("repeated: %d of %d%n", sink.received().size() - MAILS, MAILS);
        }
    }

    /** Recipients whose mail came twice although the first had come long before a kill. */
    private static Set<String> repeatedLaterThan(List<Received> received, List<Integer> kills) {
        Set<String> early = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> last = new HashSet<>();
        for (int i = 0; i < received.size(); i++) {
            String recipient = received.get(i).recipient();
            if (!seen.add(recipient) && !last.contains(recipient)) {
                early.add(recipient);
            }
            if (kills.contains(i + 1)) {
                received.subList(Math.max(0, i + 1 - IN_FLIGHT), i + 1).forEach(mail -> last.add(mail.recipient()));
            }
        }
        return early;
    }

    private static void enqueue(ConfigurableApplicationContext context) {
        Outbox outbox = context.getBean(Outbox.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            for (int i = 1; i <= MAILS; i++) {
                outbox.enqueue(new MailDraft(
                        "probe.note",
                        new RecipientId(i),
                        LanguageTag.BE,
                        Map.of("name", "N", "count", "3", "link", "https://vestka.example/x"),
                        "probe:" + i,
                        MailPurpose.REMINDER));
            }
        });
    }

    private static Process start(Map<String, Object> database, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MailApplication.class.getName(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port,
                "--vestka.mail.workers=" + WORKERS,
                "--vestka.mail.lease=3s",
                "--vestka.mail.poll=500ms",
                // the workers are virtual threads, which keep no process alive
                "--spring.main.keep-alive=true"));
        database.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-sender.log").toFile())
                .start();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("everything is sent in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
