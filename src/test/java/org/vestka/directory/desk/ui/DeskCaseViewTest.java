package org.vestka.directory.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskMembers;
import org.vestka.directory.desk.Finding;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Contents;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A case on the screen: what was typed stays, and what is missing is marked where it is missing. */
@VestkaTest
@Import(TestPeople.class)
class DeskCaseViewTest extends SpringBrowserlessTest {

    @Autowired
    private DeskCases cases;

    @Autowired
    private DeskMembers members;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    private AccountId desk = new AccountId(0);
    private CaseId id = new CaseId(0);

    @BeforeEach
    void aCase() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        places.putBody(
                new DesignatingBody("desk-view", School.GUIDELINES, null, Map.of(LanguageTag.EN, "Body of a view")));
        desk = accounts.make();
        accounts.as(accounts.make(Role.ADMIN), () -> members.assign(desk, "desk-view"));
        PersonId person = make.inColony();
        id = accounts.as(desk, () -> cases.open(person));
    }

    @Test
    void savingTheAssessmentLeavesTheStatementThatIsBeingTyped() {
        accounts.as(desk, () -> {
            UI.getCurrent().navigate(DeskNavigation.caseOf(id));
            what().setValue(DesignationValue.WITHDRAWN);
            title().setValue("A statement");
            findings().getFirst().setValue(Finding.UNCLEAR);
            press("Save the assessment");

            assertThat(what().getValue()).isEqualTo(DesignationValue.WITHDRAWN);
            assertThat(title().getValue()).isEqualTo("A statement");
            assertThat(page()).contains("Assessment saved");
            findings().getFirst().setValue(Finding.NOT_MET);
            press("Save the assessment");
            assertThat(page()).as("saved on what it is now").doesNotContain("Somebody else has done something");
        });
    }

    @Test
    void whatIsMissingIsNamedAndMarked() {
        accounts.as(desk, () -> {
            UI.getCurrent().navigate(DeskNavigation.caseOf(id));
            List<RadioButtonGroup<Finding>> findings = findings();
            findings.getFirst().setValue(Finding.UNCLEAR);
            findings.get(1).setValue(Finding.NOT_MET);
            title().setValue("A statement");
            find(TextField.class).withCaption("Where it is published").single().setValue("https://example.org/said");
            press("Propose");

            assertThat(findings.getFirst().isInvalid()).isFalse();
            assertThat(find(TextArea.class).withCaption("Reasons").all().stream()
                            .filter(TextArea::isInvalid))
                    .hasSize(1);
            assertThat(findings.get(2).isInvalid()).isTrue();
            assertThat(page())
                    .contains(
                            "The first that lacks something: " + findings.get(1).getLabel());
            assertThat(title().getValue()).isEqualTo("A statement");
        });
    }

    @Test
    void eachTextHasItsOwnVerdictAndWhatIsMissingIsSaidBeforeItIsStated() {
        accounts.as(desk, () -> {
            UI.getCurrent().navigate(DeskNavigation.caseOf(id));
            findings().forEach(each -> each.setValue(Finding.NOT_MET));
            finding("3.a ").setValue(Finding.MET);
            finding("3.3.a ").setValue(Finding.MET);
            find(TextArea.class).withCaption("Reasons").all().forEach(each -> each.setValue("As it is."));

            assertThat(page())
                    .contains("paragraphs 3 and 4: the findings speak for recognition.")
                    .contains("part 3: an exclusion is met: this is against recognition.")
                    .contains("taken together, an exclusion of one text")
                    .contains("2 criteria that are met lack their sources (3.a, 3.3.a).")
                    .doesNotContain("By the Guidelines and the Council of Europe: an exclusion is met");
            finding("3.3.a ").setValue(Finding.NOT_MET);
            assertThat(page())
                    .contains("1 criterion that is met lacks its sources (3.a).")
                    .doesNotContain("taken together");
            find(TextField.class).withCaption("Sources").all().forEach(each -> each.setValue("The verdict"));
            assertThat(page()).doesNotContain("Before anything can be stated");
        });
    }

    @Test
    void aLongPageLeadsToItsPartsAndOnlyARecognitionSpeaksOfWhoeverIsFree() {
        accounts.as(desk, () -> {
            UI.getCurrent().navigate(DeskNavigation.caseOf(id));
            List<String> ids = new ArrayList<>();
            find(Main.class).single().getElement().getChildren().forEach(child -> collect(child, ids));
            assertThat(find(Contents.class).single().getElement().getChildren())
                    .singleElement()
                    .satisfies(list -> assertThat(list.getChildren()
                                    .map(item -> item.getChild(0).getAttribute("href"))
                                    .map(href -> href.substring(href.indexOf('#') + 1)))
                            .containsExactly("criteria-pace", "criteria-guidelines", "conclusions", "proposal")
                            .allMatch(ids::contains));

            assertThat(what().getHelperText()).contains("ex post facto");
            what().setValue(DesignationValue.WITHDRAWN);
            assertThat(what().getHelperText()).isNullOrEmpty();
            what().setValue(DesignationValue.RECOGNISED);
            assertThat(what().getHelperText()).contains("ex post facto");
        });
    }

    private static void collect(Element element, List<String> ids) {
        Optional.ofNullable(element.getAttribute("id")).ifPresent(ids::add);
        element.getChildren().forEach(child -> collect(child, ids));
    }

    private RadioButtonGroup<Finding> finding(String paragraph) {
        return findings().stream()
                .filter(each -> each.getLabel().startsWith(paragraph))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Finding>> findings() {
        return find(RadioButtonGroup.class).all().stream()
                .map(group -> (RadioButtonGroup<Finding>) group)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<DesignationValue> what() {
        return find(Select.class).withCaption("What is said").single();
    }

    private TextField title() {
        return find(TextField.class).withCaption("Title of the statement").single();
    }

    private void press(String text) {
        find(Button.class).withText(text).single().click();
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
