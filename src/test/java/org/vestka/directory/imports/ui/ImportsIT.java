package org.vestka.directory.imports.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

class ImportsIT extends BrowserTest {

    private static final String HEADER = "id,url,name,status,gender,birthday,prison\n";
    private static final String ROWS =
            "1,https://list.example/1,Ганна Выдуманая,active,female,1990-05-17,\"ПК № 4; 246035, г. Гомель, вул. Антошкіна, 3\"\n"
                    + "2,https://list.example/2,Павел Выдуманы,active,male,1981,Дом за ракой\n"
                    + "3,https://list.example/3,Юры Выдуманы,former,male,,вызвалены\n";

    @Test
    void anEditorTakesOverAList() {
        Page page = signedIn("imports/new", 1280);
        String code = "walk-" + System.nanoTime();
        upload(page, "people.csv", HEADER + ROWS);
        page.getByLabel("Name of the list").fill("Walked list");
        page.getByLabel("Short code").fill(code);
        page.getByLabel("Country").fill("BY");
        page.getByLabel("Designating body").fill("walked");
        assertAccessible(page);
        press(page, "Read the file");

        assertThat(page).hasURL(Pattern.compile("imports/\\d+"));
        assertThat(page.locator("main")).containsText("Nothing of this is public");
        assertThat(page.locator(".imports-row")).hasCount(1);
        assertThat(page.locator(".imports-row")).containsText("Павел Выдуманы");
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at Павел Выдуманы"))
                .click();
        assertThat(page.locator(".imports-details")).containsText("Дом за ракой");
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which place is meant?"));
        place.fill("17");
        page.locator("vaadin-combo-box-item").first().click();
        press(page, "It is this place");
        assertThat(page.locator(".imports-shown")).hasText("No rows here.");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New (3)"))
                .click();
        assertThat(page.locator(".imports-row")).hasCount(3);
        press(page, "Accept all of these");
        assertThat(page.locator(".imports-row").first()).containsText("accepted");
        press(page, "Apply");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("New: 3 people");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("main")).containsText("All is decided and applied.");
        assertAccessible(page);

        // the same file again: nothing to do, and the columns are known
        visit(page, "imports/new");
        upload(page, "people.csv", HEADER + ROWS);
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("List").setExact(true))
                .waitFor();
        press(page, "Read the file");
        assertThat(page.locator("main")).containsText("Nothing to do");
    }

    @Test
    void aBrokenFileSaysWhereAndIsNotKept() {
        Page page = signedIn("imports/new", 390);
        upload(page, "cut.csv", HEADER + ROWS + "4,https://list.example/4,Ан");
        assertThat(problem(page)).containsText("Row 5.");
        assertThat(problem(page)).containsText("Nothing of the file was kept.");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);

        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        upload(page, "noise.csv", noise);
        assertThat(problem(page)).containsText("This is not text.");

        upload(
                page,
                "old.csv",
                (HEADER + ROWS.replace('і', 'и').replace('ў', 'у')).getBytes(Charset.forName("windows-1251")));
        assertThat(problem(page)).containsText("windows-1251");
        press(page, "Read it as windows-1251");
        assertThat(page.locator("main")).containsText("What the columns mean");
    }

    private static Locator problem(Page page) {
        return page.locator("main").getByRole(AriaRole.ALERT);
    }

    @Test
    void aPlaceIsWrittenDownAndPrivateWordsAreLeftOut() {
        Page page = signedIn("imports/new", 390);
        upload(
                page,
                "private.csv",
                "id,name,status,prison,description\n"
                        + "1,Ганна Выдуманая,active,\"ПК № 98; 247998, г. Выдуманск, вул. Прыдуманая, 9\",Затрыманая ў 2020.\n"
                        + "2,Павел Выдуманы,active,,\"Жонка Вольга чакае, тэл. +375 29 111-22-33\"\n");
        page.getByLabel("Name of the list").fill("Places and words");
        page.getByLabel("Short code").fill("words-" + System.nanoTime());
        page.getByLabel("Country").fill("BY");
        page.getByLabel("Designating body").fill("words");
        press(page, "Read the file");
        page.waitForURL(Pattern.compile(".*imports/\\d+"));

        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-choice mark").first()).hasText("Жонка Вольга");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        press(page, "Leave the words out");
        assertThat(page.locator(".imports-choice")).isHidden();
        press(page, "Look at Павел Выдуманы");
        assertThat(page.locator(".imports-choice")).containsText("These words will be left out.");

        press(page, "Look at Ганна Выдуманая");
        press(page, "None of these: write the place down");
        assertThat(page.getByLabel("Street and house")).hasValue("вул. Прыдуманая, 9");
        assertThat(page.getByLabel("Postcode")).hasValue("247998");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        press(page, "Add the place");
        assertThat(page.locator(".imports-row")).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New (1)"))
                .click();
        assertThat(page.locator(".imports-row")).containsText("ПК № 98");
    }

    private Page signedIn(String path, int width) {
        Page page = open("sign-in", "en", width, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("editor")))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
        visit(page, path);
        return page;
    }

    private static void upload(Page page, String name, String text) {
        upload(page, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
    }
}
