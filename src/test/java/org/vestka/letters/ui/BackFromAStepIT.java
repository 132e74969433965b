package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** The browser's Back never shows a step that is done: its place in the history was taken by the next. */
class BackFromAStepIT extends BrowserTest {

    @Test
    void leadsPastWhatIsDoneAndToThePostedLetter() {
        Page page = open("sign-in", "en", 390, ColorScheme.LIGHT);
        // who has no letters of their own yet
        signIn(page, "editor", "paper-boats");
        visit(page, "people?writable=yes");
        String person =
                page.locator("main a.v-name").first().getAttribute("href").replaceFirst(".*/", "");
        visit(page, "people/" + person);
        visit(page, "write/" + person);
        press(page, "Begin the letter");
        assertThat(page).hasURL(Pattern.compile("/rules$"));

        page.goBack();
        assertThat(page).hasURL(address("people/" + person));
        page.goForward();
        assertThat(page).hasURL(Pattern.compile("/rules$"));
        follow(page, "On to the envelope");
        assertThat(page).hasURL(Pattern.compile("/envelope$"));
        press(page, "The letter is written");
        assertThat(page).hasURL(Pattern.compile("/post$"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/rules$"));
        // the address changes at once, the page when the server has answered
        page.getByText("On to the envelope").waitFor();
        page.goForward();
        assertThat(page).hasURL(Pattern.compile("/post$"));
        press(page, "I have posted it");
        assertThat(page).hasURL(Pattern.compile("/letter/"));
        assertThat(page.locator("main")).containsText("It is on its way.");
        String letter = page.url();

        page.goBack();
        assertThat(page.locator("main")).containsText("It is on its way.");
        assertThat(page).hasURL(letter);
        page.goBack();
        assertThat(page).hasURL(address("people/" + person));
    }
}
