package org.vestka.adoption.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionId;
import org.vestka.adoption.EndReason;
import org.vestka.directory.PersonId;
import org.vestka.testing.VestkaTest;

/** No query that somebody waits for, or that a job does often, reads a whole table of adoptions. */
@VestkaTest
class AdoptionPlansTest {

    private static final String TEN = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
    private static final String NUMBERS =
            "(select a.d + 10 * b.d + 100 * c.d + 1000 * d.d n from %s a, %s b, %s c, %s d) numbers"
                    .formatted(TEN, TEN, TEN, TEN);

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    /** Steps of plans, such as {@code adoption ref adoption_person_ix}. */
    private final List<String> steps = new ArrayList<>();

    @Test
    void noQueryReadsAllAdoptions() throws Exception {
        String own = shared.fetchValue("select database()") + "_promises";
        try (Connection connection = database.getConnection()) {
            DSLContext plain = DSL.using(connection, shared.dialect(), shared.settings());
            String before = connection.getCatalog();
            plain.execute("create database " + own);
            try {
                for (String table : List.of("adoption", "suggestion")) {
                    plain.execute("create table %s.%s like %s.%s".formatted(own, table, before, table));
                }
                connection.setCatalog(own);
                fill(plain);
                read(watched(plain));
            } finally {
                connection.setCatalog(before);
                plain.execute("drop database " + own);
            }
        }
        assertThat(steps)
                .hasSizeGreaterThan(10)
                .allSatisfy(step -> assertThat(step).doesNotContain(" ALL ").doesNotContain(" index "));
    }

    private static void fill(DSLContext sql) {
        sql.execute(
                "insert into adoption (person_id, account_id, rhythm, state, since, next_due_on) select 1 + n % 503, 1"
                        + " + n % 299, 'MONTHLY', if(n % 5 = 0, 'ACTIVE', 'ENDED'), date_sub(now(), interval n % 900 day),"
                        + " if(n % 5 = 0, date_add(current_date, interval n % 61 day), null) from " + NUMBERS);
        sql.execute(
                "insert into suggestion (account_id, person_id, offered_at, lapses_at) select n, 1 + n % 503, now(),"
                        + " date_add(now(), interval n - 9900 minute) from " + NUMBERS);
        sql.fetch("analyze table adoption, suggestion");
    }

    /** Notes the plan of every query before it runs. */
    private DSLContext watched(DSLContext plain) {
        ExecuteListener noting = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (context.query() != null) {
                    plain.fetch("explain format=traditional " + plain.renderInlined(context.query()))
                            .forEach(row -> steps.add(step(row)));
                }
            }
        };
        return DSL.using(plain.configuration().derive(new DefaultExecuteListenerProvider(noting)));
    }

    private static String step(Record row) {
        return row.get("table", String.class) + " " + row.get("type", String.class) + " " + row.get("key", String.class)
                + " ";
    }

    private static void read(DSLContext sql) {
        AdoptionRepository adoptions = new AdoptionRepository(sql);
        SuggestionRepository suggestions = new SuggestionRepository(sql);
        AccountId account = new AccountId(7);
        PersonId person = new PersonId(7);
        Instant now = Instant.now(Clock.systemUTC());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        adoptions.findOpen(account, person);
        adoptions.lockOpen(account, person);
        adoptions.lock(account, new AdoptionId(77));
        adoptions.openOf(account, 0, 21);
        adoptions.adoptedBy(account);
        adoptions.endedOf(account, Set.of(EndReason.RELEASED), now.minus(Duration.ofDays(60)));
        adoptions.lockOpenOf(account);
        adoptions.lockOpenOf(person);
        adoptions.adoptersOf(List.of(person));
        adoptions.adopters(List.of(person));
        adoptions.due(today, 0, 200);
        adoptions.lockDue(new AdoptionId(77), today);
        adoptions.missedBirthdays(today, 0, 200);
        adoptions.lockMissedBirthday(new AdoptionId(77), today);
        suggestions.find(account, now);
        suggestions.offeredToOthers(account, now);
    }
}
