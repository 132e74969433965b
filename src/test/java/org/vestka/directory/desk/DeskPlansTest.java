package org.vestka.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** The list of cases reads no more than it shows, with thousands of cases of several bodies there. */
@VestkaTest
@Import(TestPeople.class)
class DeskPlansTest {

    private static final int CASES = 3_000;
    private static final Set<String> LARGE = Set.of("designation_case", "case_finding", "case_step", "person");

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private DeskMembers members;

    @Autowired
    private DeskCases cases;

    @Autowired
    private DSLContext sql;

    @Test
    void noListOfCasesReadsThemAll() {
        AccountId admin = accounts.make(Role.ADMIN);
        AccountId member = accounts.make();
        for (String code : List.of("plans-1", "plans-2")) {
            places.putBody(new DesignatingBody(code, School.GUIDELINES, null, Map.of(LanguageTag.EN, code)));
        }
        accounts.as(admin, () -> members.assign(member, "plans-1"));
        List<PersonDraft> drafts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            drafts.add(make.person().draft());
        }
        List<Long> people = registry.registerAll(drafts).stream()
                .map(person -> person.value())
                .toList();
        sql.execute("insert into designation_case (body_id, person_id, state, opened_at, changed_at)"
                + " select b.id, p.id, case when p.id % 20 = 0 and time.n = 0 then 'OPEN' else 'WITHDRAWN' end,"
                + " '2026-01-01', date_add('2026-01-01', interval p.id + time.n second)"
                + " from person p join designating_body b on b.code in ('plans-1', 'plans-2')"
                // a table of forty pages is read faster whole than by an index
                + " join (select 0 n union select 1 union select 2 union select 3 union select 4) time"
                + " where p.id between " + people.getFirst() + " and " + people.getLast());
        sql.execute("analyze table designation_case");

        for (CaseFilter filter : List.of(CaseFilter.ALL, new CaseFilter(CaseState.OPEN, null, false))) {
            assertThat(Plans.of(sql, () -> accounts.as(member, () -> cases.list(filter, 0, 50))))
                    .filteredOn(step -> LARGE.contains(step.table()))
                    .isNotEmpty()
                    .noneMatch(Step::readsAll)
                    // the names of one page's people are sorted, and that is all
                    .noneMatch(step -> step.sorts() && !step.table().equals("person"));
            assertThat(Plans.of(sql, () -> accounts.as(admin, () -> cases.list(filter, 0, 50))))
                    .filteredOn(step -> step.table().equals("designation_case"))
                    .isNotEmpty()
                    .noneMatch(Step::sorts)
                    .noneMatch(step -> step.access().equals("ALL"));
        }
    }
}
