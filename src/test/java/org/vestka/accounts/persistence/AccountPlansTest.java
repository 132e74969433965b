package org.vestka.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.ACCOUNT_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.TokenPurpose;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.security.ServerSecret;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** Whoever signs in, opens a link or is written to costs a look at their own rows, however many accounts there are. */
@VestkaTest
class AccountPlansTest {

    private static final List<AccountId> SOME =
            LongStream.rangeClosed(101, 130).mapToObj(AccountId::new).toList();

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Autowired
    private ServerSecret secret;

    @Test
    void noQueryReadsAllAccounts() throws Exception {
        List<String> tables = List.of("account", "account_role", "mail_consent", "account_token", "account_address");
        CopiedTables.with(database, shared, tables, copies -> {
            fill(copies);
            byte[] kept = Objects.requireNonNull(copies.select(ACCOUNT_TOKEN.HASH)
                    .from(ACCOUNT_TOKEN)
                    .limit(1)
                    .offset(7000)
                    .fetchSingle()
                    .value1());

            List<Step> steps = Plans.of(copies, () -> act(copies, kept));

            assertThat(steps).hasSizeGreaterThan(16).noneMatch(step -> step.readsAll() || step.sorts());
        });
    }

    @Test
    void theRecordIsReadFromItsEnd() throws Exception {
        CopiedTables.with(database, shared, List.of("audit_event"), copies -> {
            copies.execute("insert into audit_event (id, happened_at, role, act, object_kind, object_id, hash)"
                    + " select n + 1, utc_timestamp(6), 'EDITOR', 'person.verified', 'person', n, repeat('x', 32) from "
                    + CopiedTables.NUMBERS);
            copies.fetch("analyze table audit_event");

            List<Step> steps = Plans.of(copies, () -> {
                new AuditRepository(copies).latest(40, 20);
                new AuditRepository(copies).forEach((event, hash) -> {});
            });

            assertThat(steps)
                    .hasSizeGreaterThan(9)
                    .allMatch(step -> "PRIMARY".equals(step.key()) && !step.sorts())
                    .first()
                    .satisfies(latest -> assertThat(latest.rows()).isLessThanOrEqualTo(60));
        });
    }

    private static void fill(DSLContext sql) {
        sql.execute("insert into account (pseudonym, pseudonym_folded, password_hash, language, created_at)"
                + " select concat('someone', n), concat('someone', n), 'x', 'be', utc_timestamp(6) from "
                + CopiedTables.NUMBERS);
        sql.execute("insert into account_role (account_id, role, granted_at) select id, 'EDITOR', utc_timestamp(6) from"
                + " account where id % 100 = 0");
        sql.execute(
                "insert into mail_consent (account_id, purpose, given_at) select id, 'REMINDER', utc_timestamp(6) from"
                        + " account where id % 3 > 0");
        sql.execute("insert into mail_consent (account_id, purpose, given_at) select id, 'NEWS', utc_timestamp(6) from"
                + " account where id % 3 = 0");
        sql.execute("insert into account_token (account_id, purpose, hash, expires_at) select id, 'RECOVER',"
                + " unhex(sha2(id, 256)), date_add(utc_timestamp(6), interval id minute) from account");
        sql.execute("insert into account_address (account_id, state, sealed, fingerprint, changed_at) select id,"
                + " 'CONFIRMED', 'x', unhex(sha2(id % 4000, 256)), utc_timestamp(6) from account where id > 5000");
        sql.fetch("analyze table account, account_role, mail_consent, account_token, account_address");
    }

    private void act(DSLContext sql, byte[] kept) {
        AccountRepository accounts = new AccountRepository(sql);
        ConsentRepository consents = new ConsentRepository(sql);
        TokenRepository tokens = new TokenRepository(sql);
        Instant now = Instant.now(Clock.systemUTC());
        AccountId one = SOME.getFirst();
        AddressRepository addresses = new AddressRepository(sql, secret);
        accounts.findByFolded("someone77");
        accounts.find(one);
        accounts.lock(one);
        accounts.languages(SOME);
        accounts.roles(one);
        accounts.setPassword(one, "y");
        accounts.setBlocked(one, false);
        consents.given(one);
        consents.allowing(SOME, MailPurpose.REMINDER);
        consents.withdraw(one, MailPurpose.NEWS);
        tokens.find(TokenPurpose.RECOVER, kept, now);
        tokens.take(one, TokenPurpose.RECOVER, new byte[32], now);
        tokens.delete(one, TokenPurpose.RECOVER);
        addresses.confirmed(SOME);
        addresses.rows(one);
        addresses.accountsOf(new EmailAddress("someone@example.org"), 5);
        tokens.deleteExpired(now.plus(Duration.ofHours(4)));
        accounts.delete(new AccountId(4000));
    }
}
