package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.KeptBack;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.FilteredWeb;
import org.vestka.testing.Statements;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/**
 * Who measures how long an answer takes does not learn who is hidden: the database is asked the same, and finds as little, as
 * for an address that never was. What is counted is the statements, as a clock would measure the machine.
 */
@VestkaTest
@Import(TestPeople.class)
class WhoIsNotShownTakesNoLongerTest {

    private static final List<String> ADDRESSES = List.of(
            "/read/en/people/WHO",
            "/read/en/people/WHO?asof=2026-01-02",
            "/read/en/people/WHO/correct",
            "/read/en/people/WHO/hide",
            "/api/v1/people/WHO",
            "/api/v1/people/WHO/changes.atom",
            "/pictures/WHO");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Registry registry;

    @Autowired
    private Joinings joinings;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Test
    void theDatabaseIsAskedTheSame() {
        MockMvc web = FilteredWeb.of(context);
        Map<String, String> hidden = new LinkedHashMap<>();
        for (Publication publication : List.of(Publication.DRAFT, Publication.WITHHELD, Publication.HIDDEN)) {
            PersonId person = make.inColony();
            hidden.put(publication.name(), id(person));
            registry.publish(List.of(person), publication, TestPeople.SOURCE);
        }
        hidden.put("joined into one who is hidden", joinedIntoOneWhoIsHidden());
        String shown = id(make.inColony());

        for (String address : ADDRESSES) {
            List<String> never = asked(web, address, KeptBack.NOBODY);
            assertThat(never).as(address).isNotEmpty();
            hidden.forEach((state, id) -> assertThat(asked(web, address, id))
                    .as(address + ", " + state)
                    .isEqualTo(never));
            assertThat(asked(web, address, shown))
                    .as("what is compared tells people apart")
                    .isNotEqualTo(never);
        }
    }

    @Test
    void aScreenAsksTheSame() {
        PersonId person = make.inColony();
        String id = id(person);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(looked(id)).isNotEmpty().isEqualTo(looked(KeptBack.NOBODY));
    }

    /** What a screen looks up before it says that nobody is there. */
    private List<String> looked(String id) {
        var page = new org.vestka.directory.PublicId(id);
        return Statements.of(sql, () -> {
                    assertThat(joinings.joinedInto(page)).isEmpty();
                    assertThat(people.page(page)).isEmpty();
                    assertThat(people.idOf(page)).isEmpty();
                    assertThat(people.picture(page)).isEmpty();
                })
                .stream()
                .map(statement -> statement.replace(id, "WHO"))
                .toList();
    }

    private List<String> asked(MockMvc web, String address, String id) {
        List<String> asked = new ArrayList<>();
        Statements.of(sql, () -> {
                    try {
                        web.perform(get(URI.create(address.replace("WHO", id))));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .forEach(statement -> asked.add(statement.replace(id, "WHO")));
        return asked;
    }

    private String joinedIntoOneWhoIsHidden() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        String id = id(other);
        for (AccountId editor : List.of(accounts.make(Role.EDITOR), accounts.make(Role.EDITOR))) {
            accounts.as(editor, () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
            });
        }
        registry.publish(List.of(kept), Publication.WITHHELD, TestPeople.SOURCE);
        return id;
    }

    private String id(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }
}
