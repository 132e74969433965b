package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.KeyboardTest;

/** What editors and administrators do, by keyboard alone; axe-core looks at each dialog as it is open. */
class KeyboardAtTheDeskIT extends KeyboardTest {

    @Test
    void anEditorTakesOverAList() {
        Page page = as("editor", "imports/new");
        tabTo(page, button(page.locator("vaadin-upload"), "Choose a file"));
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        chooser.setFiles(new FilePayload(
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
    }

    @Test
    void theAddressOfAPlace() {
        Page page = as("editor", "places");
        enter(page, page.locator("main a[href='places/BY-IK-4'], main a[href$='/places/BY-IK-4']"));
        assertThat(page).hasURL(Pattern.compile("places/BY-IK-4"));
        Locator main = page.locator("main");
        enter(page, button(main, "Right today").first());
        Locator dialog = dialog(page);
        enter(page, button(dialog, "Confirm"));
        assertThat(dialog).containsText("Say where you know it from");
        assertAccessible(page);
        enter(page, button(dialog, "Cancel"));
        assertThat(dialog).hasCount(0);
    }

    @Test
    void theEditorsPartOfAPersonsPage() {
        Page page = as("editor", "people");
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
        Page page = as("administrator", "accounts");
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

        enter(page, page.locator("a[href='audit'], a[href$='/audit']"));
        assertThat(page).hasURL(Pattern.compile("/audit"));
        assertThat(page.locator("main")).isFocused();
        enter(page, page.locator("a[href$='/mail'], a[href='mail']"));
        assertThat(page.locator("main h1")).hasText("Mail on its way out");
    }

    private Page as(String pseudonym, String path) {
        Page page = open("sign-in");
        page.keyboard().type(pseudonym);
        page.keyboard().press("Tab");
        page.keyboard().type("paper-boats");
        page.keyboard().press("Enter");
        page.locator(".v-leave").waitFor();
        visit(page, path);
        return page;
    }

    private static Locator named(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
