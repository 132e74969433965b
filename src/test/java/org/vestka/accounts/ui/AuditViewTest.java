package org.vestka.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.Statements;
import org.vestka.testing.VestkaTest;

/** What administrators read of the record, and where they can go from there. */
@VestkaTest
@Import(TestPeople.class)
class AuditViewTest extends SignedInAtTheScreen {

    /** More than a page shows, so that what other tests have recorded is not on the first. */
    private static final int PAGE = 50;

    @Autowired
    private TestPeople made;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    AuditViewTest() {
        super(Role.ADMIN);
    }

    @Test
    void theDatabaseIsAskedAsOftenForAPageOfThingsAsForOneOfEach() {
        List<PersonId> people = new ArrayList<>();
        List<FacilityId> places = new ArrayList<>();
        for (int i = 0; i < PAGE; i++) {
            people.add(made.inColony());
            places.add(made.facility());
        }
        recorded(PAGE, people.subList(0, 1), places.subList(0, 1));
        open();
        int one = Statements.of(sql, AuditViewTest::open).size();
        assertThat(links()).hasSize(PAGE * 2 / 3);

        recorded(PAGE, people, places);
        List<String> statements = Statements.of(sql, AuditViewTest::open);
        assertThat(links()).hasSize(PAGE * 2 / 3).contains("people/" + publicId(people.getLast()));
        assertThat(statements).hasSize(one);
    }

    @Test
    void whatHasGoneIsNotLinkedTo() {
        transactions.executeWithoutResult(work -> {
            for (int i = 0; i < PAGE; i++) {
                trail.record("import.begun", "import", "987654321");
            }
        });
        open();
        assertThat(links()).isEmpty();
    }

    /** So many acts: on a person, a place, and a file that was refused and has gone, in turn. */
    private void recorded(int many, List<PersonId> people, List<FacilityId> places) {
        transactions.executeWithoutResult(work -> {
            for (int i = 0; i < many; i++) {
                switch (i % 3) {
                    case 0 -> trail.record("import.begun", "import", Integer.toString(987_654_321 + i));
                    case 1 ->
                        trail.record(
                                "person.published",
                                "person",
                                Long.toString(people.get(i % people.size()).value()));
                    default ->
                        trail.record(
                                "place.moved",
                                "facility",
                                Long.toString(places.get(i % places.size()).value()));
                }
            }
        });
    }

    private static void open() {
        UI.getCurrent().navigate(AccountsNavigation.AUDIT);
    }

    private List<String> links() {
        return find(Anchor.class).withText("Open").all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private String publicId(PersonId person) {
        return String.valueOf(sql.fetchValue("select public_id from person where id = ?", person.value()));
    }
}
