package org.vestka.adoption.persistence;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionId;
import org.vestka.adoption.EndReason;
import org.vestka.directory.PersonId;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** No query that somebody waits for, or that a job does often, reads a whole table of adoptions. */
@VestkaTest
class AdoptionPlansTest {

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void noQueryReadsAllAdoptions() throws Exception {
        List<Step> steps = new ArrayList<>();
        CopiedTables.with(database, shared, List.of("adoption", "suggestion"), copies -> {
            fill(copies);
            steps.addAll(Plans.of(copies, () -> read(copies)));
        });
        assertThat(steps).hasSizeGreaterThan(10).noneMatch(Step::readsAll);
    }

    private static void fill(DSLContext sql) {
        sql.execute(
                "insert into adoption (person_id, account_id, rhythm, state, since, next_due_on) select 1 + n % 503, 1"
                        + " + n % 299, 'MONTHLY', if(n % 5 = 0, 'ACTIVE', 'ENDED'), date_sub(now(), interval n % 900 day),"
                        + " if(n % 5 = 0, date_add(current_date, interval n % 61 day), null) from "
                        + CopiedTables.NUMBERS);
        sql.execute(
                "insert into suggestion (account_id, person_id, offered_at, lapses_at) select n, 1 + n % 503, now(),"
                        + " date_add(now(), interval n - 9900 minute) from " + CopiedTables.NUMBERS);
        sql.fetch("analyze table adoption, suggestion");
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
        adoptions.find(account, new AdoptionId(77));
        adoptions.openOf(account, Set.of(), 21);
        adoptions.openOf(account, Set.of(person), 21);
        adoptions.adoptedBy(account);
        adoptions.endedOf(account, Set.of(EndReason.RELEASED), now.minus(Duration.ofDays(60)));
        adoptions.lockOpenOf(account);
        adoptions.lockOpenOf(java.util.Set.of(person));
        adoptions.lockEndedOf(Set.of(person), Set.of(EndReason.RELEASED), now);
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
