package org.vestka.directory.imports.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.directory.imports.ImportingInBrowser;

/** Lists of every kind, through the screens an editor has. */
class ReadingListsIT extends ImportingInBrowser {

    @Test
    void theFlatJsonOf2023IsReadAsItIs() {
        Page page = signedIn("imports/new", 390);
        upload(page, "prisoners.json", """
                [{"id": 1, "url": "https://c.example/1", "name": "Ann Invented", "status": "active", "gender": "female",
                  "birthday": "1990-05-17", "articles/0": "Art. 341 of the Criminal Code", "articles/1": "Art. 130",
                  "articles/2": "FALSE",
                  "prison/title": "Penal colony No. 17", "prison/address": "213004, Škloŭ, vulica 1-ja Zavodskaja 8",
                  "decision": "4 1/2 years"},
                 {"id": 2, "url": "https://c.example/2", "name": "Bo Invented", "status": "former", "gender": "male",
                  "birthday": "", "articles/0": "", "articles/1": "", "articles/2": "",
                  "prison/title": "", "prison/address": "",
                  "decision": "FALSE"}]
                """);
        readAsNewList(page, "Flat", "BY");
        look(page, "Ann Invented");
        assertThat(page.locator(".imports-details")).containsText("Art. 341 of the Criminal Code");
        assertThat(page.locator(".imports-details")).containsText("4 1/2 years");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
    }

    /** The columns of a published list of another country, twenty thousand rows long. */
    @Test
    void aLongListOfAnotherCountryIsReadBeforeOnesEyes() {
        StringBuilder text = new StringBuilder("Name,Gender,Date of Birth,Date of Death,Place,Sentence,Source\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("虚构人")
                    .append(i)
                    .append(",male,19")
                    .append(50 + i % 50)
                    .append("-03-0")
                    .append(1 + i % 9)
                    .append(",,虚构城,2031-10,https://a.example/")
                    .append(i)
                    .append('\n');
        }
        Page page = signedIn("imports/new", 1280);
        upload(page, "people-of-a-far-country.csv", text.toString());
        readAsNewList(page, "Far", "QC");
        Locator bar = page.locator(".imports-progress vaadin-progress-bar");
        assertThat(bar).isVisible();
        assertThat(bar).hasAttribute("aria-label", "Reading the file");
        assertThat(page.locator(".imports-progress")).containsText(Pattern.compile("Reading|Comparing|Laying out"));
        assertAccessible(page);
        page.waitForFunction("() => { const bar = document.querySelector('.imports-progress vaadin-progress-bar');"
                + " return !bar || bar.value > 0; }");
        page.locator(".imports-parts").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator("main")).containsText("20,000");
        assertThat(bar).hasCount(0);
    }

    private static void act(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        act(page, "Look at " + name);
    }
}
