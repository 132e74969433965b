package org.vestka.letters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.vestka.directory.PersonId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.testing.VestkaTest;

/** No query that somebody waits for, or that a job does often, reads a whole table of letters. */
@VestkaTest
class LetterPlansTest {

    private static final String TEN = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
    private static final String NUMBERS =
            "(select a.d + 10 * b.d + 100 * c.d + 1000 * d.d n from %s a, %s b, %s c, %s d) numbers"
                    .formatted(TEN, TEN, TEN, TEN);

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    /** Steps of plans, such as {@code letter ref letter_person_ix}. */
    private final List<String> steps = new ArrayList<>();

    @Test
    void noQueryReadsAllLetters() throws Exception {
        String own = shared.fetchValue("select database()") + "_plans";
        try (Connection connection = database.getConnection()) {
            DSLContext plain = DSL.using(connection, shared.dialect(), shared.settings());
            String before = connection.getCatalog();
            plain.execute("create database " + own);
            try {
                for (String table : List.of("letter", "delivery_sign")) {
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
                .hasSizeGreaterThan(12)
                .allSatisfy(step -> assertThat(step).doesNotContain(" ALL ").doesNotContain("letter index "));
    }

    private static void fill(DSLContext sql) {
        sql.execute("insert into letter (code, person_id, writer_id, kind, language, state, closing, reserved_at,"
                + " lease_until, posted_at, posted_on) select lpad(n, 12, '0'), 1 + n % 503, 1 + n % 299, 'LETTER', 'be',"
                + " elt(1 + n % 50, 'RESERVED', 'WRITTEN', 'CANCELLED'), null, date_sub(now(), interval n % 900 day),"
                + " date_add(now(), interval n % 20 day), null, null from " + NUMBERS + " where n % 50 < 3");
        sql.execute("insert into letter (code, person_id, writer_id, kind, language, state, reserved_at, lease_until,"
                + " posted_at, posted_on) select lpad(n, 12, '0'), 1 + n % 503, 1 + n % 299, 'LETTER', 'be', 'POSTED',"
                + " date_sub(now(), interval n % 900 day), now(), date_sub(now(), interval n % 900 day),"
                + " date_sub(current_date, interval n % 900 day) from " + NUMBERS + " where n % 50 >= 3");
        sql.execute("insert into delivery_sign (letter_id, kind, seen_on, recorded_at)"
                + " select id, 'ANSWER', current_date, now() from letter where id % 5 = 0");
        sql.fetch("analyze table letter, delivery_sign");
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
        LetterRepository letters = new LetterRepository(sql);
        LetterListQuery list = new LetterListQuery(sql);
        SignRepository signs = new SignRepository(sql);
        CoverageQuery coverage = new CoverageQuery(sql);
        AccountId writer = new AccountId(7);
        PersonId person = new PersonId(8);
        Instant now = Instant.now(Clock.systemUTC());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        letters.find(writer, new LetterCode("000000000055"));
        letters.findOpen(writer, person);
        letters.countBegun(writer);
        letters.lock(writer, new LetterCode("000000000055"));
        letters.lockOnTheTable(List.of(person, new PersonId(9)));
        letters.lockAllOf(writer);
        letters.lastPosted(person);
        letters.lastPosted(writer, person, today.minusYears(1));
        letters.expired(now.minus(Duration.ofDays(3)), 100);
        letters.writersOfEnding(now, now.plus(Duration.ofHours(36)), 100);
        letters.lockEnding(writer, now, now.plus(Duration.ofHours(36)));
        letters.open();
        list.open(writer, 0, 21);
        signs.of(list.posted(writer, 0, 21).stream().map(Letter::id).toList());
        coverage.of(List.of(person, new PersonId(9)), today);
    }
}
