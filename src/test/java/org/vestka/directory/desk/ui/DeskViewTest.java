package org.vestka.directory.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskMembers;
import org.vestka.directory.desk.Finding;
import org.vestka.directory.desk.StatementDraft;
import org.vestka.directory.desk.StatementId;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.person.People;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.LineCard;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Who opens the desk sees first what waits for them, whom it names and what is to be decided. */
@VestkaTest
@Import(TestPeople.class)
class DeskViewTest extends SpringBrowserlessTest {

    private static final String BODY = "desk-rows";
    private static final String JOINING = "desk-rows-joining";

    @Autowired
    private DeskCases cases;

    @Autowired
    private Statements statements;

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

    private AccountId first = new AccountId(0);
    private AccountId second = new AccountId(0);

    @BeforeEach
    void aDeskOfTwo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        places.putBody(new DesignatingBody(BODY, School.GUIDELINES, null, Map.of(LanguageTag.EN, "Body of rows")));
        AccountId admin = accounts.make(Role.ADMIN);
        first = accounts.make();
        second = accounts.make();
        accounts.as(admin, () -> members.assign(first, BODY));
        accounts.as(admin, () -> members.assign(second, BODY));
    }

    @Test
    void whatWaitsNamesWhomAndWhatAndACaseSaysWhatWasDecided() {
        PersonId person = make.inColony();
        String name = people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
        StatementId statement = propose(person);

        accounts.as(second, () -> {
            UI.getCurrent().navigate("desk");
            assertThat(cards(name)).hasSize(2).first().satisfies(waiting -> assertThat(said(waiting))
                    .contains("State political persecution", "A statement", "waits for you"));
            assertThat(said(cards(name).getLast()))
                    .contains("State political persecution", "proposed", "waits for you");

            statements.sign(
                    statement, 1, statements.view(statement).orElseThrow().people());
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate("desk");
            assertThat(cards(name)).singleElement().satisfies(decided -> assertThat(said(decided))
                    .contains("Persecuted for political reasons", "decided")
                    .doesNotContain("waits for you"));
        });
    }

    @Test
    void whoIsAskedToJoinInReadsWhatTheySignFor() {
        places.putBody(new DesignatingBody(JOINING, School.GUIDELINES, null, Map.of(LanguageTag.EN, "Joining body")));
        AccountId joining = accounts.make();
        AccountId confirming = accounts.make();
        AccountId admin = accounts.make(Role.ADMIN);
        accounts.as(admin, () -> members.assign(joining, JOINING));
        accounts.as(admin, () -> members.assign(confirming, JOINING));
        String statement =
                "desk/statements/" + propose(make.inColony(), Set.of(JOINING)).value();

        accounts.as(joining, () -> {
            UI.getCurrent().navigate(statement);
            assertThat(said(find(StatementPart.class).single()))
                    .contains(
                            "If you join in, the assessment of Body of rows becomes your organisation’s own",
                            "Read the assessment",
                            "Body of rows: one of two has signed",
                            "Joining body: nobody has signed yet")
                    .doesNotContain("Decide and publish");
            button("Join in").click();
            assertThat(said(find(StatementPart.class).single()))
                    .contains(
                            "Taken over as your organisation’s own",
                            "Joining body: one of two has signed",
                            "Waits for those who have not signed yet")
                    .doesNotContain("Join in");
        });
        accounts.as(second, () -> {
            UI.getCurrent().navigate(statement);
            assertThat(said(find(StatementPart.class).single()))
                    .contains("Your organisation’s own case")
                    .doesNotContain("Taken over");
            button("Sign for your organisation").click();
        });
        accounts.as(confirming, () -> {
            UI.getCurrent().navigate(statement);
            button("Decide and publish").click();
            assertThat(said(find(StatementPart.class).single()))
                    .contains("Decided statement", "Joining body: signed by two", "Body of rows: signed by two");
        });
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private StatementId propose(PersonId person) {
        return propose(person, Set.of());
    }

    private StatementId propose(PersonId person, Set<String> others) {
        return accounts.as(first, () -> {
            CaseId id = cases.open(person);
            List<Assessed> findings = cases.view(id).orElseThrow().sets().stream()
                    .flatMap(set -> set.criteria().stream())
                    .map(criterion -> new Assessed(criterion.code(), Finding.NOT_MET, "Nothing points to it.", ""))
                    .toList();
            int version = cases.assess(id, 1, findings);
            return statements.propose(
                    Map.of(id, version),
                    new StatementDraft(
                            DesignationValue.PERSECUTED,
                            "A statement",
                            "https://example.org/statement",
                            LocalDate.now(ZoneOffset.UTC),
                            others));
        });
    }

    private List<LineCard> cards(String name) {
        return find(LineCard.class).all().stream()
                .filter(card -> said(card).contains(name))
                .toList();
    }

    private static String said(Component part) {
        return part.getElement().getTextRecursively();
    }
}
