package org.vestka.letters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterNews;
import org.vestka.letters.pack.PackCode;
import org.vestka.letters.pack.PackId;
import org.vestka.letters.pack.PrintPack;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** No query that somebody waits for, or that a job does often, reads a whole table of letters. */
@VestkaTest
class LetterPlansTest {

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void noQueryReadsAllLetters() throws Exception {
        List<Step> steps = new ArrayList<>();
        CopiedTables.with(
                database, shared, List.of("letter", "delivery_sign", "print_pack", "print_pack_letter"), copies -> {
                    fill(copies);
                    steps.addAll(Plans.of(copies, () -> read(copies)));
                });
        assertThat(steps)
                .hasSizeGreaterThan(12)
                .noneMatch(step -> step.access().equals("ALL"))
                .noneMatch(step -> step.table().equals("letter") && step.readsAll())
                .anyMatch(step -> step.table().equals("print_pack_letter"))
                .noneMatch(step -> step.table().startsWith("print_pack") && step.readsAll());
    }

    private static void fill(DSLContext sql) {
        sql.execute("insert into letter (code, person_id, writer_id, kind, language, state, closing, reserved_at,"
                + " lease_until, posted_at, posted_on) select lpad(n, 12, '0'), 1 + n % 503, 1 + n % 299, 'LETTER', 'be',"
                + " elt(1 + n % 50, 'RESERVED', 'WRITTEN', 'CANCELLED'), null, date_sub(now(), interval n % 900 day),"
                + " date_add(now(), interval n % 20 day), null, null from " + CopiedTables.NUMBERS
                + " where n % 50 < 3");
        sql.execute("insert into letter (code, person_id, writer_id, kind, language, state, reserved_at, lease_until,"
                + " posted_at, posted_on, posted_noted_at) select lpad(n, 12, '0'), 1 + n % 503, 1 + n % 299, 'LETTER', 'be', 'POSTED',"
                + " date_sub(now(), interval n % 900 day), now(), date_sub(now(), interval n % 900 day),"
                + " date_sub(current_date, interval n % 900 day), date_sub(now(), interval n % 900 day) from "
                + CopiedTables.NUMBERS + " where n % 50 >= 3");
        sql.execute("insert into delivery_sign (letter_id, kind, seen_on, recorded_at)"
                + " select id, 'ANSWER', current_date, now() from letter where id % 5 = 0");
        sql.execute(
                "insert into print_pack (code, account_id, format, reading, anyway, made_at) select lpad(n, 12, '0'),"
                        + " 1 + n % 299, 'DL', 0, 0, date_sub(now(), interval n % 90 day) from " + CopiedTables.NUMBERS
                        + " where n < 3000");
        sql.execute("insert into print_pack_letter (pack_id, place, letter_id, address_id, address_lines)"
                + " select 1 + id % 3000, id div 3000, id, 1, 'a' from letter");
        sql.fetch("analyze table letter, delivery_sign, print_pack, print_pack_letter");
    }

    private static void read(DSLContext sql) {
        LetterRepository letters = new LetterRepository(sql);
        LeaseRepository leases = new LeaseRepository(sql);
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
        letters.countOnTheTable(List.of(person, new PersonId(9)));
        letters.lockAllOf(writer);
        letters.lastPosted(person);
        letters.lastPosted(writer, person, today.minusYears(1));
        leases.expired(now.minus(Duration.ofDays(3)), 100);
        leases.writersOfEnding(now, now.plus(Duration.ofHours(36)), 100);
        leases.lockEnding(writer, now, now.plus(Duration.ofHours(36)));
        leases.find(leases.open());
        list.open(writer, 0, 21);
        list.lastPosted(writer, List.of(person, new PersonId(9)));
        for (LetterNews news : LetterNews.values()) {
            signs.of(list.posted(writer, news, 0, 21).stream().map(Letter::id).toList());
        }
        list.lastPosted(writer, person);
        list.notedSince(writer, now.minus(Duration.ofHours(20)), 200);
        coverage.of(List.of(person, new PersonId(9)), today);
        PrintPackRepository packs = new PrintPackRepository(sql);
        packs.find(writer, new PackCode("000000000055"));
        packs.letters(packs.of(writer, 0, 21).stream().map(PrintPack::id).toList());
        packs.holding(List.of(new LetterId(55), new LetterId(56)));
        packs.lockLetters(writer, List.of(new LetterCode("000000000055"), new LetterCode("000000000056")));
        packs.madeBefore(now.minus(Duration.ofDays(90)), 1000);
        packs.delete(new PackId(55));
        packs.deleteAllOf(writer);
    }
}
