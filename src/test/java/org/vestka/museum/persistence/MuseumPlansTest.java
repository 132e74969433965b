package org.vestka.museum.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumFilter;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** Among ten thousand letters those of a person, of a place, and one by its code are found by key. */
@VestkaTest
class MuseumPlansTest {

    private static final List<String> TABLES = List.of("museum_letter", "museum_consent", "museum_page", "person");

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Test
    void lettersAreFoundByKey() throws Exception {
        List<Step> steps = new ArrayList<>();
        CopiedTables.with(database, shared, TABLES, copies -> {
            copies.execute(
                    "insert into person (id, public_id, country_code, gender, publication, version, invented, created_at,"
                            + " updated_at)"
                            + " select n + 1, lpad(n, 10, '0'), 'BY', 'UNKNOWN', 'PUBLIC', 0, false, now(6),"
                            + " now(6) from "
                            + CopiedTables.NUMBERS);
            copies.execute(
                    "insert into museum_letter (id, code, person_id, facility_id, on_date, on_year, kind, language,"
                            + " state, begun_at, shown_at, version) select n + 1, lpad(n, 10, 'a'), 1 + n % 2000, 1 + n % 40,"
                            + " '2024', 2024, 'LETTER', 'be', 'SHOWN', now(6), now(6), 0 from "
                            + CopiedTables.NUMBERS);
            copies.execute("insert into museum_consent (letter_id, giver, way, given_on) select n + 1, 'FAMILY',"
                    + " 'WRITTEN', '2025-01-02' from "
                    + CopiedTables.NUMBERS);
            copies.execute("insert into museum_page (letter_id, number, width, height, redaction, image, uploaded_at)"
                    + " select n + 1, 1, 1, 1, 'REDACTED', '', now(6) from "
                    + CopiedTables.NUMBERS);
            copies.fetch("analyze table museum_letter, museum_consent, museum_page, person");
            MuseumQuery museum = new MuseumQuery(copies);
            steps.addAll(Plans.of(copies, () -> {
                museum.letters(MuseumFilter.of(new PersonId(7)), 0, 51);
                museum.letters(MuseumFilter.of(new FacilityId(7)), 0, 51);
                museum.letter(new MuseumCode("aaaaaa1234"));
                museum.count(MuseumFilter.of(new PersonId(7)));
            }));
        });
        assertThat(steps).isNotEmpty().noneMatch(Step::readsAll);
        assertThat(steps).allMatch(step -> step.rows() <= 1000);
    }
}
