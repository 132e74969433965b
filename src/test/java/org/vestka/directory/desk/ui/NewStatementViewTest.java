package org.vestka.directory.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskMembers;
import org.vestka.directory.desk.Finding;
import org.vestka.directory.person.People;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Who wants to state something learns which cases lack what. */
@VestkaTest
@Import(TestPeople.class)
class NewStatementViewTest extends SpringBrowserlessTest {

    @Autowired
    private DeskCases cases;

    @Autowired
    private DeskMembers members;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private People people;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Test
    void whichCasesLackWhatIsSaid() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        places.putBody(
                new DesignatingBody("desk-joint", School.GUIDELINES, null, Map.of(LanguageTag.EN, "Body of lacks")));
        AccountId desk = accounts.make();
        accounts.as(accounts.make(Role.ADMIN), () -> members.assign(desk, "desk-joint"));
        PersonId person = make.inColony();
        String name = people.brief(person).orElseThrow().nameIn(LanguageTag.EN);

        accounts.as(desk, () -> {
            CaseId id = cases.open(person);
            cases.assess(id, 1, findings(id, ""));
            UI.getCurrent().navigate(DeskNavigation.NEW_STATEMENT);
            assertThat(page())
                    .contains("Nothing to state yet", "Not ready yet", name)
                    .contains("1 criterion that is met lacks its sources (3.a).")
                    .doesNotContain("no finding", "reasons (");
            assertThat(find(Anchor.class).all())
                    .anyMatch(link -> link.getHref().equals(DeskNavigation.caseOf(id))
                            && link.getText().equals(name));

            cases.assess(id, 2, findings(id, "https://example.org/charge"));
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate(DeskNavigation.NEW_STATEMENT);
            assertThat(find(CheckboxGroup.class).withCaption("People").all()).hasSize(1);
            assertThat(page()).doesNotContain("Nothing to state yet", "Not ready yet");
        });
    }

    private List<Assessed> findings(CaseId id, String source) {
        return cases.view(id).orElseThrow().sets().stream()
                .flatMap(set -> set.criteria().stream())
                .map(criterion -> criterion.code().equals("pace-a")
                        ? new Assessed(criterion.code(), Finding.MET, "The charge itself.", source)
                        : new Assessed(criterion.code(), Finding.NOT_MET, "Nothing points to it.", ""))
                .toList();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
