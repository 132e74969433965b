package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.testing.browser.KeyboardTest;

/** What editors and administrators do, by keyboard alone; axe-core looks at each dialog as it is open. */
class KeyboardAtTheDeskIT extends KeyboardTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DSLContext sql;

    @Test
    void anEditorTakesOverAList() {
        Page page = signedIn("editor", "imports/new");
        choose(
                page,
                button(page.locator("vaadin-upload"), "Choose a file"),
                new FilePayload(
                        "keys.csv",
                        "text/csv",
                        ("id,name,status,prison\n1,Першая Клавішная,active,Дом за клавішамі\n2,Другая Клавішная,active,\n")
                                .getBytes(StandardCharsets.UTF_8)));
        type(page, page.getByLabel("Name of the list"), "Keys");
        type(page, page.getByLabel("Short code"), "k" + System.nanoTime());
        type(page, page.getByLabel("Country"), "BY");
        type(page, page.getByLabel("Designating body"), "keys");
        pressByKey(page, "Read the file");
        assertThat(page).hasURL(Pattern.compile("imports/\\d+"));

        enter(page, named(page, "Look at Першая Клавішная"));
        tabTo(page, page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which place is meant?")));
        page.keyboard().type("17");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        pressByKey(page, "It is this place");
        assertThat(page.locator(".imports-shown")).hasText("No rows here.");
        assertFocusIsKept(page);
        enter(page, link(page, "New (2)"));
        assertThat(page.locator(".imports-row")).hasCount(2);
        enter(page, named(page, "Refuse: Другая Клавішная"));
        assertThat(named(page, "Take back: Другая Клавішная")).isFocused();
        enter(page, named(page, "Accept: Першая Клавішная"));
        pressByKey(page, "Apply");
        Locator dialog = dialog(page);
        assertThat(dialog).containsText("New: 1 person");
        enter(page, button(dialog, "Apply"));
        assertThat(page.locator("main")).containsText("All is decided and applied.");
        assertFocusIsKept(page);
    }

    @Test
    void theAddressOfAPlace() {
        Page page = signedIn("editor", "places");
        enter(page, page.locator("main details:has(a[href$='places/BY-IK-4']) > summary"));
        enter(page, page.locator("main a[href='places/BY-IK-4'], main a[href$='/places/BY-IK-4']"));
        assertThat(page).hasURL(Pattern.compile("places/BY-IK-4"));
        Locator main = page.locator("main");
        enter(page, button(main, "Right today").first());
        Locator dialog = dialog(page);
        enter(page, button(dialog, "Confirm"));
        assertThat(dialog).containsText("Say where you know it from");
        assertAccessible(page);
        type(page, dialog.getByLabel("Where you know it from"), "The prison's own page");
        enter(page, button(dialog, "Confirm"));
        assertThat(dialog).hasCount(0);
        assertThat(main).containsText("checked today");
        assertFocusIsKept(page);
    }

    @Test
    void theEditorsPartOfAPersonsPage() {
        Page page = signedIn("editor", "people");
        enter(page, page.locator("tbody a.v-name").first());
        Locator part = page.locator(".v-editor");
        lookAndLeave(page, button(part, "Withhold"));
        lookAndLeave(page, button(part, "Keep in memory"));
        lookAndLeave(page, button(part, "Place and address are right today"));
        enter(page, part.locator("vaadin-details-summary"));
        pressByKey(page, "Write it down");
        assertThat(page.getByLabel("The name")).isFocused();
        assertAccessible(page);
        tabTo(page, button(part, "Choose a picture"));
    }

    @Test
    void anAdministratorLooksAfterAccountsRecordAndMail() {
        Page page = signedIn("administrator", "accounts");
        type(page, page.getByLabel("Find by pseudonym"), "swallow");
        Locator change = named(page, "Change the account of swallow");
        // the list is drawn anew once the search has found
        assertThat(named(page, "Change the account of")).hasCount(1);
        lookAndLeave(page, change);
        enter(page, change);
        Locator dialog = dialog(page);
        tabTo(page, dialog.getByLabel("Editor: keeps people, places and addresses"));
        enter(page, button(dialog, "Cancel"));
        assertThat(dialog).hasCount(0);

        goOn(page, "audit");
        assertThat(page).hasURL(Pattern.compile("/audit"));
        assertThat(page.locator("main")).isFocused();
        pressByKey(page, "Check the record");
        assertThat(page.locator("main")).containsText("The record is whole");

        mailThatDidNotGo();
        goOn(page, "mail");
        assertThat(page.locator("main h1")).hasText("Mail on its way out");
        Locator again = button(page.locator("main"), "Try again");
        int failed = again.count();
        assertThat(failed).isPositive();
        enter(page, again);
        assertThat(again).hasCount(failed - 1);
        assertFocusIsKept(page);
    }

    /** By the entry of the menu below which much work stands. */
    private static void goOn(Page page, String path) {
        enter(page, page.locator(".v-menu-more > button"));
        enter(page, page.locator(".v-menu-more a[href='" + path + "']"));
    }

    private void mailThatDidNotGo() {
        sql.execute(
                "insert into mail_message (template, purpose, recipient_id, language, dedup_key, message_id, state,"
                        + " bulk, attempts, reason, created_at, finished_at) values ('accounts.confirm-address', 'ACCOUNT', 0, 'en', uuid(),"
                        + " concat('<', uuid(), '@example.org>'), 'FAILED', 0, 8, 'SERVER_BUSY', utc_timestamp(6), utc_timestamp(6))");
    }

    private static Locator named(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
