package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.LogCanary;
import org.vestka.testing.browser.KeyboardTest;

/**
 * A case from assessment to statement to count, by two people of a desk, with readers who learn of it when it is said. Those of
 * the desk go by keyboard alone.
 */
@SuppressWarnings("NullAway.Init")
class RecognitionIT extends KeyboardTest {

    private static final String NAME = "Аўгінь Сініцкі-Крыжадзюб";
    private static final String REASON = "Трымаюць за мірнае шэсце, пра гэта кажа само абвінавачанне";

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Test
    void aCaseFromAssessmentToStatementToCount() {
        PersonId person = new TestPeople(registry, facilities)
                .person()
                .named(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, NAME))
                .held(CustodyKind.COLONY, null)
                .register();
        PublicId id = people.brief(person).orElseThrow().publicId();
        int before = recognised();
        try (LogCanary log = LogCanary.listen()) {
            Page desk = signedIn("desk", "people/" + id.value());
            pressByKey(desk, "Open a case");
            desk.waitForURL(Pattern.compile(".*/desk/cases/[0-9]+"));
            String path = desk.url().substring(desk.url().indexOf("desk/cases"));
            assertThat(desk.locator("main")).containsText("Nobody is asked for consent.");

            wordsOnRelativesAreNotTaken(desk);
            assess(desk);
            propose(desk);
            assertThat(desk.locator("main")).containsText("Another person of your organisation decides.");
            assertThat(button(desk.locator("main"), "Decide and publish")).hasCount(0);
            picture(desk, "desk-proposed");

            Page reader = open("people/" + id.value());
            assertThat(reader.locator("main h1")).hasText(NAME);
            assertThat(reader.locator("main")).not().containsText("Joint statement of November");
            assertThat(recognised()).isEqualTo(before);

            Page colleague = signedIn("colleague", "desk?waiting=yes");
            // what waits names her too, and leads to the statement
            enter(colleague, colleague.locator("main a[href='" + path + "']"));
            colleague.waitForURL("**/" + path);
            assertThat(colleague.locator("main")).containsText(REASON);
            assertAccessible(colleague);
            pressByKey(colleague, "Decide and publish");
            assertThat(colleague.locator("main")).containsText("Decided statement");
            assertFocusIsKept(colleague);
            picture(colleague, "desk-decided");

            visit(reader, "people/" + id.value());
            assertThat(reader.locator("main")).containsText("Joint statement of November");
            assertThat(reader.locator("main")).containsText("Recognised as a political prisoner");
            assertThat(reader.locator("main")).containsText("Assessed by: Council of Europe: Resolution 1900");
            assertThat(reader.locator("main")).not().containsText("It judges by the Guidelines");
            assertThat(reader.locator("main")).not().containsText(REASON);
            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(recognised()).isEqualTo(before + 1));
            log.mustNotTell(NAME, REASON, "Сініцкі", "Joint statement of November");
        }
    }

    private static void wordsOnRelativesAreNotTaken(Page desk) {
        Locator first = desk.locator(".v-desk-criterion").first();
        pick(desk, first.locator("vaadin-radio-group"), 0);
        assertThat(labelled(first, "met")).isChecked();
        type(desk, labelled(first, "Reasons"), "Яго жонка Марыя Прыдуманая згодная");
        pressByKey(desk, "Save the assessment");
        assertThat(desk.locator(".v-error:visible")).containsText("This is never stored here");
        tabTo(desk, labelled(first, "Reasons"));
        desk.keyboard().press("Control+a");
        desk.keyboard().insertText(REASON);
        type(desk, labelled(first, "Sources"), "https://example.org/charge");
    }

    private static void assess(Page desk) {
        Locator criteria = desk.locator(".v-desk-criterion");
        for (int i = 1; i < criteria.count(); i++) {
            Locator each = criteria.nth(i);
            pick(desk, each.locator("vaadin-radio-group"), 1);
            assertThat(labelled(each, "not met")).isChecked();
            type(desk, labelled(each, "Reasons"), "Нішто на гэта не паказвае");
        }
        assertThat(desk.locator("main")).containsText("the findings speak for recognition.");
        type(desk, desk.getByLabel("Title of the statement"), "A statement being typed");
        pressByKey(desk, "Save the assessment");
        assertThat(desk.locator("main")).containsText("Assessment saved");
        assertFocusIsKept(desk);
        assertThat(desk.getByLabel("Title of the statement")).hasValue("A statement being typed");
        tabTo(desk, desk.getByLabel("Title of the statement"));
        desk.keyboard().press("Control+a");
        desk.keyboard().press("Delete");
    }

    private static void propose(Page desk) {
        pressByKey(desk, "Propose");
        assertThat(desk.locator("main")).containsText("Write what the statement is called.");
        assertFocusIsKept(desk);
        type(desk, desk.getByLabel("Title of the statement"), "Joint statement of November");
        type(desk, desk.getByLabel("Where it is published"), "https://example.org/november");
        pressByKey(desk, "Propose");
        assertThat(desk.locator("main")).containsText("Proposed statement");
    }

    /** By the whole label: criteria speak of reasons too. */
    private static Locator labelled(Locator within, String label) {
        return within.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** As many political prisoners as the page of counts gives today, for whoever asks. */
    private int recognised() {
        Page page = open("counts?country=BY&body=viasna");
        String number = page.locator(".v-counts-sum td").first().innerText();
        page.context().close();
        return Integer.parseInt(number.replaceAll("\\D", ""));
    }
}
