package org.vestka.directory.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An editor comes back to a file long after it was applied. */
class WordsPutAwayIT extends ImportingInBrowser {

    private static final String FILE = "id,name,status,prison,description,window\n"
            + "1,Зося Выдуманая,active,ПК № 4,Суседка Казіміра чакае ля акна,\n";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PuttingWordsAway putting;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theWordsAreGoneAndThePageSaysSoCalmly() {
        Page page = signedIn("imports/new", 390);
        upload(page, "window.csv", FILE);
        readAsNewList(page, "Windows", "BY");
        page.locator(".imports-row").waitFor();
        String review = page.url().substring(page.url().indexOf("imports/"));
        press(page, "Accept all of these");
        press(page, "Apply");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("main")).containsText("can be read here for 14 days");
        assertThat(look(page)).containsText("In the words of the source");

        clock.forward(Duration.ofDays(15));
        putting.putAway();
        visit(page, review);
        assertThat(page.locator("main")).containsText("The source’s own words were put away on ");
        Locator details = look(page);
        assertThat(details).containsText("have been put away");
        assertThat(details).not().containsText("Казіміра");
        assertThat(details).containsText("Penal colony No. 4");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);

        // the person is held as before, with the file and its row as the source
        details.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("The person we hold"))
                .click();
        assertThat(page.locator("h1")).hasText("Зося Выдуманая");
        assertThat(page.locator("main")).containsText("Суседка Казіміра чакае ля акна");
        assertThat(page.locator("main")).containsText(Pattern.compile("row 2 of file [0-9a-f]{12}"));
    }

    private static Locator look(Page page) {
        Locator row = page.locator(".imports-row").first();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Look at")))
                .click();
        return row.locator(".imports-details");
    }
}
