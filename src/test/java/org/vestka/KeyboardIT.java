package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.KeyboardTest;

/** What readers and writers do, by keyboard alone. */
class KeyboardIT extends KeyboardTest {

    private static final String PASSWORD = "four sparrows on a fence";

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

    @Test
    void signingUpChangingThePasswordAndErasingTheAccount() {
        Page page = open("sign-up");
        assertThat(page.getByLabel("Pseudonym")).isFocused();
        page.keyboard().type(TestAccounts.unique("keys"));
        type(page, page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)), PASSWORD);
        pressByKey(page, "Make the account");
        page.locator(".a-code").waitFor();
        pressByKey(page, "I have kept it");
        page.locator(".v-leave").waitFor();

        visit(page, "account");
        Locator password = page.locator("section, .v-section")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel("New password")))
                .last();
        type(page, password.getByLabel("Your password now"), PASSWORD);
        type(page, password.getByLabel("New password"), "another " + PASSWORD);
        pressByKey(page, "Change password");
        assertThat(page.getByText("Your password is changed.")).isVisible();
        assertFocusIsKept(page);
        Locator erase = button(page.locator("main"), "Erase my account");
        lookAndLeave(page, erase);
        type(page, page.locator("main vaadin-password-field input").last(), "another " + PASSWORD);
        enter(page, erase);
        enter(page, button(dialog(page), "Erase my account"));
        page.waitForURL(address("?erased"));
    }

    @Test
    void comingBackWithoutAPassword() {
        Page page = open("recover");
        pressByKey(page, "Send me a link");
        assertThat(page.locator("main")).containsText("Fill in your pseudonym");
        page.keyboard().type("swallow");
        pressByKey(page, "Send me a link");
        assertThat(page.locator("main")).containsText("a link is on its way");
    }

    @Test
    void fromANumberToThePeopleBehindIt() {
        Page page = open("counts");
        enter(page, page.locator("main table a").first());
        assertThat(page).hasURL(Pattern.compile("counts/people"));
        assertThat(page.locator("main")).isFocused();
        enter(page, page.locator("main a[href^='people/']").first());
        assertThat(page).hasURL(Pattern.compile("/people/"));
    }
}
