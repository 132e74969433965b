package org.vestka.mail.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.mail.ClaimedMail;
import org.vestka.mail.MailFailure;
import org.vestka.mail.MailMessageId;
import org.vestka.mail.RecipientId;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** Nothing that workers do again and again reads the whole outbox. */
@VestkaTest
class MailPlansTest {

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void aClaimTakesWhatIsDueInItsOrder() throws Exception {
        CopiedTables.with(database, shared, List.of("mail_message"), copies -> {
            fill(copies);
            Instant now = Instant.now(Clock.systemUTC());
            ClaimRepository claims = new ClaimRepository(copies);

            List<Step> claim = Plans.of(copies, () -> claims.claim(50, now, now.plus(Duration.ofMinutes(5))));

            assertThat(claim).hasSizeGreaterThanOrEqualTo(2).noneMatch(step -> step.readsAll() || step.sorts());
            assertThat(claim.getFirst().key()).isEqualTo("mail_message_due_ix");
        });
    }

    @Test
    void nothingElseReadsAllMail() throws Exception {
        CopiedTables.with(database, shared, List.of("mail_message"), copies -> {
            fill(copies);
            Clock clock = Clock.systemUTC();
            Instant now = clock.instant();
            ClaimRepository claims = new ClaimRepository(copies);
            OutboxRepository outbox = new OutboxRepository(copies, clock);
            List<ClaimedMail> claimed = claims.claim(20, now, now.plus(Duration.ofMinutes(5)));
            List<Long> ids = claimed.stream().map(ClaimedMail::id).toList();
            ClaimedMail one = claimed.getFirst();

            List<Step> steps = Plans.of(copies, () -> {
                claims.sent(ids.subList(1, 5), now);
                claims.dropped(ids.subList(5, 9), MailFailure.NOT_WANTED, now);
                claims.giveBack(one.claim(), ids.subList(9, 19), now);
                claims.retryLater(one, MailFailure.SERVER_BUSY, now);
                claims.failed(one, MailFailure.SERVER_BUSY, now);
                outbox.retry(new MailMessageId(one.id()));
                outbox.deleteAllTo(new RecipientId(17));
                claims.giveUpAccountMailFailedBefore(now.minus(Duration.ofDays(85)));
                claims.deleteFinishedBefore(now.minus(Duration.ofDays(89)));
                new OutboxListQuery(copies).failed(0, 20);
            });

            assertThat(steps).hasSizeGreaterThan(8).noneMatch(step -> step.readsAll() || step.sorts());
        });
    }

    /** Ten thousand: most long sent, some due, some failed. */
    private static void fill(DSLContext sql) {
        sql.execute("insert into mail_message (template, purpose, recipient_id, language, dedup_key, message_id, state,"
                + " bulk, due_at, created_at, finished_at) select 'probe.note', elt(1 + n % 2, 'ACCOUNT',"
                + " 'REMINDER'), n % 503, 'be', concat('k', n), concat('m', n), elt(1 + least(n % 50, 2),"
                + " 'WAITING', 'FAILED', 'SENT'), n % 2, if(n % 50 = 0, date_sub(utc_timestamp(6), interval n"
                + " second), null), date_sub(utc_timestamp(6), interval 90 day), if(n % 50 = 0, null,"
                + " date_sub(utc_timestamp(6), interval n % 90 day)) from "
                + CopiedTables.NUMBERS);
        sql.fetch("analyze table mail_message");
    }
}
