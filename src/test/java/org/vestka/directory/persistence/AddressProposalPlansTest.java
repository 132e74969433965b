package org.vestka.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.ProposalState;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** What waits for a second editor, and what came of it, is found without reading every address ever proposed, with 10,000 there. */
@VestkaTest
class AddressProposalPlansTest {

    /** A page, and what the server guesses beyond it. */
    private static final int FEW = 100;

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void noQueryReadsAllProposals() throws Exception {
        List<Step> steps = new ArrayList<>();
        List<String> tables = List.of("address_proposal", "address_proposal_text", "source");
        CopiedTables.with(database, shared, tables, copies -> {
            fill(copies);
            Plans.of(copies, () -> act(copies)).stream()
                    .filter(step -> step.table().startsWith("address_proposal"))
                    .forEach(steps::add);
        });
        assertThat(steps.stream().map(Step::table)).contains("address_proposal", "address_proposal_text");
        assertThat(steps).noneMatch(Step::readsAll).allMatch(step -> step.rows() <= FEW);
        assertThat(steps).noneMatch(Step::sorts);
    }

    /** Few wait at a time, and hardly any place has more than a handful. Lines stand with all, lest a handful be rightly read whole. */
    private static void fill(DSLContext sql) {
        sql.execute("insert into source (title, created_at) values ('test', now(6))");
        sql.execute(
                "insert into address_proposal (facility_id, motion_kind, on_date, source_id, account_id, proposed_at,"
                        + " state, decided_at) select 1 + n % 997, 'MOVE', '2026-01-01', 1, 1 + n % 503,"
                        + " date_sub(now(), interval n hour),"
                        + " if(n % 200 = 0, 'WAITING', if(n % 2 = 0, 'AGREED', 'DECLINED')),"
                        + " if(n % 200 = 0, null, date_sub(now(), interval n minute)) from " + CopiedTables.NUMBERS);
        sql.execute("insert into address_proposal_text (proposal_id, language, facility_line, place_line)"
                + " select id, 'be', 'x', 'x' from address_proposal");
        sql.execute("insert into address_proposal_text (proposal_id, language, facility_line, place_line)"
                + " select id, 'ru', 'x', 'x' from address_proposal");
        sql.fetch("analyze table address_proposal, address_proposal_text");
    }

    private static void act(DSLContext sql) {
        AddressProposalRepository proposals = new AddressProposalRepository(sql, new Sources(sql));
        Instant now = Instant.now(Clock.systemUTC());
        AddressProposalId one = new AddressProposalId(77);
        proposals.find(one);
        proposals.waiting(new FacilityId(8));
        proposals.last(new FacilityId(8));
        proposals.waiting(0, 21);
        proposals.declined(new AccountId(5), now.minus(1, ChronoUnit.DAYS), 20);
        proposals.decide(one, ProposalState.TAKEN_BACK, null, now);
    }
}
