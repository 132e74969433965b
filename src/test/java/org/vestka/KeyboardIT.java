package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** The same ways by keyboard alone: nothing here clicks, and what is used is reached by Tab. */
class KeyboardIT extends BrowserTest {

    private static final int PATIENCE = 120;

    @Test
    void findingAPersonAndReadingTheirPage() {
        Page page = open("people");
        tabTo(page, page.getByLabel("Find somebody by name"));
        page.keyboard().type("Папаратнік");
        assertThat(page).hasURL(Pattern.compile("q="));
        tabTo(page, page.getByLabel("Women and men"));
        page.keyboard().press("m");
        page.keyboard().press("Tab");
        assertThat(page).hasURL(Pattern.compile("gender=male"));
        tabTo(page, page.locator("tbody a.v-name").first());
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page.locator(".v-envelope-lines")).isVisible();
        tabTo(page, page.locator("main").getByText("Copy lines"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".v-copy-status").first()).hasText("Copied");
    }

    @Test
    void fromSigningInToAPostedLetter() {
        Page page = open("sign-in");
        page.keyboard().type("swallow");
        page.keyboard().press("Tab");
        page.keyboard().type("paper-boats");
        page.keyboard().press("Enter");
        page.locator(".v-leave").waitFor();

        visit(page, "my/suggest");
        pressByKey(page, "I will write");
        pressByKey(page, "Begin the letter");
        assertThat(page).hasURL(Pattern.compile("/rules$"));
        tabTo(page, page.locator("main").getByText("On to the envelope"));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/envelope$"));
        pressByKey(page, "The letter is written");
        assertThat(page).hasURL(Pattern.compile("/post$"));
        pressByKey(page, "I have posted it");
        assertThat(page.locator("main")).containsText("It is on its way.");
        pressByKey(page, "Not posted after all");
        assertThat(page.locator("main")).containsText("Written");
    }

    @Test
    void leavingIsWithinReach() {
        Page page = open("sign-in");
        signIn(page, "swallow", "paper-boats");
        visit(page, "my");
        tabTo(page, page.locator(".v-leave"));
        page.keyboard().press("Enter");
        page.waitForURL("about:blank");
    }

    /** Reaches a button of the content by Tab and presses it. */
    private static void pressByKey(Page page, String name) {
        tabTo(page, page.locator("main vaadin-button").filter(new Locator.FilterOptions().setHasText(name)));
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator wanted) {
        wanted.first().waitFor();
        for (int i = 0; i < PATIENCE; i++) {
            if (Boolean.TRUE.equals(wanted.first().evaluate("e => e.matches(':focus, :focus-within')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + wanted);
    }
}
