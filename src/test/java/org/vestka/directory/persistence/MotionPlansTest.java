package org.vestka.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.persistence.FacilityRepository.Standpoint;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** What was set in motion is found, taken back and carried on without reading all that ever was, with 10,000 acts there. */
@VestkaTest
class MotionPlansTest {

    /** A page, and what the server guesses beyond it. */
    private static final int FEW = 100;

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void noQueryReadsAllActs() throws Exception {
        List<Step> steps = new ArrayList<>();
        List<String> tables = List.of("source", "motion", "motion_stay", "motion_address", "facility_change");
        CopiedTables.with(database, shared, tables, copies -> {
            fill(copies);
            steps.addAll(Plans.of(copies, () -> act(copies)));
        });
        assertThat(steps.stream().map(Step::table))
                .contains("motion", "motion_stay", "motion_address", "facility_change");
        assertThat(steps).noneMatch(step -> step.access().equals("ALL")).allMatch(step -> step.rows() <= FEW);
        assertThat(steps).noneMatch(Step::sorts);
    }

    private static void fill(DSLContext sql) {
        sql.execute("insert into source (title, created_at) select 'A list', now() from " + CopiedTables.NUMBERS);
        sql.execute("insert into motion (motion_kind, facility_id, on_date, at, source_id, people, letters, adopters)"
                + " select 'CLOSE', 1 + n % 503, '2026-01-01', date_sub(now(), interval n hour), 1, 2, 0, 0 from "
                + CopiedTables.NUMBERS);
        sql.execute("insert into motion_stay (motion_id, person_id, before_stay_id, before_state, after_stay_id)"
                + " select id, id % 991, id, 'CONFIRMED', id from motion");
        sql.execute("insert into motion_address (motion_id, address_id, before_status, after_version)"
                + " select id, id % 607, 'VERIFIED', 2 from motion");
        sql.execute("insert into facility_change (facility_id, motion_id, on_date, facility_kind, state, before_kind,"
                + " before_state, after_version) select facility_id, id, '2026-01-01', 'COLONY', 'CLOSED', 'COLONY', 'OPEN',"
                + " if(id % 1000 = 0, null, 2) from motion");
        sql.fetch("analyze table source, motion, motion_stay, motion_address, facility_change");
    }

    private static void act(DSLContext sql) {
        MotionRepository motions = new MotionRepository(sql);
        MotionId act = new MotionId(77);
        Instant now = Instant.now(Clock.systemUTC());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        motions.find(act);
        motions.lock(act);
        motions.latest(0, 51);
        motions.ofPlace(new FacilityId(8));
        motions.stays(act);
        motions.addresses(act);
        motions.change(act);
        motions.waiting(today);
        motions.became(act, new Standpoint(FacilityKind.COLONY, FacilityState.OPEN, null, 2), 3);
        motions.undone(act, now);
        motions.removeChange(act);
    }
}
