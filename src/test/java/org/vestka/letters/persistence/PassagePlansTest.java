package org.vestka.letters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.CountryCode;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** Whoever opens the observatory reads what is written down of one country, and nothing of the others. */
@VestkaTest
class PassagePlansTest {

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void aCountryIsReadAlone() throws Exception {
        List<Step> steps = new ArrayList<>();
        CopiedTables.with(database, shared, List.of("letter_passage", "observatory_month"), copies -> {
            copies.execute("insert into observatory_month (country_code, as_of, written_at)"
                    + " select concat(char(65 + n div 26), char(65 + n mod 26)), '2026-10-31', now() from "
                    + CopiedTables.NUMBERS + " where n < 200");
            copies.execute("insert into letter_passage (country_code, as_of, facility_id, letter_kind, posted_month,"
                    + " outcome, timed, weeks, letters) select concat(char(65 + n % 200 div 26), char(65 + n % 200 mod 26)),"
                    + " '2026-10-31', 1 + n % 40, 'LETTER', '2026-01-01', 'SILENT', 0, n % 90, 3 from "
                    + CopiedTables.NUMBERS);
            copies.fetch("analyze table letter_passage, observatory_month");
            PassageRepository passages = new PassageRepository(copies);
            CountryCode country = new CountryCode("BC");
            steps.addAll(Plans.of(copies, () -> {
                passages.latest(country);
                passages.of(country, LocalDate.of(2026, 10, 31));
            }));
        });
        assertThat(steps).hasSize(2).noneMatch(Step::readsAll);
        assertThat(steps).allMatch(step -> step.rows() < 200);
    }
}
