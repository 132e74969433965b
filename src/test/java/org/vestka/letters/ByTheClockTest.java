package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.vestka.accounts.AccountId;

/** Nobody here calls what happens by itself: its hour comes, and the scheduler does it. */
class ByTheClockTest extends LettersTest {

    private static final Pattern RECURRING = Pattern.compile("Tasks\\.recurring\\(\\s*\"([a-z-]+)\"");
    private static final List<String> TASKS = List.of(
            "accounts-tidy",
            "adoption-remind",
            "corrections-alarm",
            "corrections-set-aside",
            "directory-duplicates",
            "directory-turn-day",
            "directory-turn-places",
            "imports-put-words-away",
            "letters-bank-expire",
            "letters-count",
            "letters-expire",
            "letters-hold",
            "letters-lease-ends",
            "letters-months",
            "letters-observatory",
            "mail-forget-finished",
            "museum-tidy",
            "packs-forget");

    @Test
    void everythingThatRecursIsRegisteredAndHasItsHour() throws IOException {
        assertThat(sql.select(DSL.field("task_name", String.class))
                        .from("scheduled_tasks")
                        .fetch(row -> row.value1()))
                .containsAll(TASKS);
        Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        for (String task : TASKS) {
            assertThat(hour(task, "execution_time")).as(task).isBeforeOrEqualTo(tomorrow);
        }
        assertThat(TASKS).as("all that the code names").containsExactlyElementsOf(named());
    }

    @Test
    void aLeaseThatHasEndedReturnsWhenItsHourComes() {
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, make.inColony());
        sql.execute(
                "update letter set lease_until = date_sub(lease_until, interval 20 day) where id = ?",
                letter.id().value());

        due("letters-expire");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(now(writer, letter).closing()).isEqualTo(Closing.EXPIRED));
    }

    @Test
    void aWriterWhoseLeaseEndsTomorrowIsToldWhenTheHourComes() {
        AccountId writer = accounts.reachable();
        Letter letter = reserve(writer, make.inColony());
        sql.execute(
                "update letter set lease_until = date_add(utc_timestamp(6), interval 20 hour) where id = ?",
                letter.id().value());

        due("letters-lease-ends");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mailTo(writer)).containsExactly("letters.lease-ends"));
    }

    @Test
    void eachDoesItsWorkAndIsDueAgain() {
        Instant before = Instant.now(Clock.systemUTC());
        TASKS.forEach(this::due);

        for (String task : TASKS) {
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                assertThat(hour(task, "last_success")).as(task).isAfterOrEqualTo(before);
                assertThat(hour(task, "execution_time")).as(task).isAfter(before);
            });
        }
    }

    /** Puts the hour of a task into the past; one that is being done in this moment comes again. */
    private void due(String task) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sql.execute(
                                "update scheduled_tasks set execution_time = date_sub(utc_timestamp(6), interval 1"
                                        + " second) where task_name = ? and picked = 0",
                                task)
                        == 1);
    }

    private Instant hour(String task, String column) {
        Long micros = sql.select(DSL.field("timestampdiff(microsecond, '1970-01-01', " + column + ")", Long.class))
                .from("scheduled_tasks")
                .where("task_name = ?", task)
                .fetchSingle()
                .value1();
        return micros == null ? Instant.EPOCH : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = RECURRING.matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        return named;
    }
}
