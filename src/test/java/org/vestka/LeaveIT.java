package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** Coming in and getting away: whoever looks over a shoulder, or takes the phone, finds nothing. */
class LeaveIT extends BrowserTest {

    private static final String SOMEBODY = "swallow";
    private static final String PASSWORD = "paper-boats";

    @Test
    void leaveEmptiesThePageEndsTheSessionAndBackDoesNotShowItAgain() {
        Page page = open("sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "account");
        visit(page, "my");
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");
        assertThat(page.locator("body")).isEmpty();

        page.goBack();
        assertThat(page).not().hasURL("about:blank");
        assertThat(page.locator("main h1")).hasText("Welcome back");
        assertThat(page.locator(".v-leave")).hasCount(0);
        visit(page, "my");
        assertThat(page.locator("main h1")).hasText("Welcome back");
    }

    @Test
    void backAfterLeavingNamesNobody() {
        Page page = open("people?writable=yes");
        page.locator("tbody a.v-name").first().click();
        assertThat(page).hasURL(Pattern.compile("/people/[0-9a-z]{10}$"));
        String person = page.url().substring(page.url().lastIndexOf('/') + 1);
        visit(page, "sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "my/adopt/" + person);
        visit(page, "my");
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");

        page.goBack();
        assertThat(page.locator("main h1")).hasText("Welcome back");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        // and also when the page is asked for once more
        page.reload();
        assertThat(page.locator("main h1")).hasText("Welcome back");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));

        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "account");
        assertThat(page.locator(".v-leave")).isVisible();
    }

    @Test
    void theSessionEndsEvenWhenTheFirstWordOfItIsLost() {
        Page page = open("sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "account");
        visit(page, "my");
        page.context().route("**/leave", Route::abort);
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");

        page.goBack();
        assertThat(page.locator("main h1")).hasText("Welcome back");
        assertThat(page.locator(".v-leave")).hasCount(0);
        visit(page, "account");
        assertThat(page.locator("main h1")).hasText("Welcome back");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "account");
        assertThat(page.locator(".v-leave")).isVisible();
    }

    @Test
    void leavingOnePageEndsTheOthersAlsoAfterRefusedOnes() {
        Page page = open("sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        for (String refused : new String[] {"accounts", "mail", "audit"}) {
            visit(page, refused);
            assertThat(page.locator("main h1")).hasText("This page is not for you");
        }
        Page other = page.context().newPage();
        visit(other, "my");
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");
        other.waitForURL("about:blank");

        page.goBack();
        assertThat(page.locator(".v-leave")).hasCount(0);
        visit(other, "my");
        assertThat(other.locator("main h1")).hasText("Welcome back");
    }

    @Test
    void leaveNeedsNoServerToEmptyThePage() {
        Page page = open("sign-in", "ru", 390, ColorScheme.LIGHT);
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "my");
        page.context().setOffline(true);
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");
        assertThat(page.locator("body")).isEmpty();
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        Page page = open("my/suggest");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        signIn(page, SOMEBODY, PASSWORD);
        page.waitForURL(Pattern.compile("/my/suggest$"));
        assertThat(page.locator("main h1")).hasText("Give me somebody to write to");
    }

    @Test
    void aLinkToAPersonsLetterIsFollowedBySigningIn() {
        Page page = open("people?writable=yes");
        page.locator("tbody a.v-name").first().click();
        assertThat(page).hasURL(Pattern.compile("/people/[0-9a-z]{10}$"));
        String person = page.url().substring(page.url().lastIndexOf('/') + 1);
        follow(page, "Promise letters");
        assertThat(page.locator("main h1")).containsText("you need a pseudonym");
        signIn(page, SOMEBODY, PASSWORD);
        page.waitForURL(Pattern.compile("/my/adopt/" + person + "$"));
    }

    @Test
    void signingOutEndsIt() {
        Page page = open("sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "my");
        Page other = page.context().newPage();
        visit(other, "my");
        visit(page, "account");
        press(page, "Sign out");
        page.locator(".v-leave").waitFor(detached());
        assertThat(other.locator("main h1")).hasText("Welcome back");
        page.goBack();
        assertThat(page.locator(".v-leave")).hasCount(0);
        visit(page, "my");
        assertThat(page.locator("main h1")).hasText("Welcome back");
    }

    @Test
    void signingOutEmptiesTheOtherTabsBeforeTheNextPageIsThere() {
        Page page = open("sign-in");
        signIn(page, SOMEBODY, PASSWORD);
        Page other = page.context().newPage();
        visit(other, "my");
        visit(page, "account");
        page.context().route(address(""), Route::abort);
        press(page, "Sign out");
        assertThat(other.locator("main h1")).hasText("Welcome back");
    }

    @Test
    void aWrongPasswordSaysWhatToDoAndKeepsThePseudonym() {
        Page page = open("sign-in");
        page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true))
                .fill(SOMEBODY);
        page.locator("main vaadin-password-field input").fill("not paper boats");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Pseudonym and password do not fit together.");
        assertThat(page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(SOMEBODY);
        assertThat(page.locator("main vaadin-password-field input")).hasValue("");
    }

    @Test
    void anUnknownAddressIsToldKindlyToWhoeverAsks() {
        for (String path : new String[] {"no/such/page", "people/0000000000", "letters/abc"}) {
            Page page = open(path, "be", 390, ColorScheme.LIGHT);
            assertThat(page).hasURL(address(path));
            assertThat(page.locator("main a").first()).isVisible();
            assertNoSidewaysScrolling(page);
        }
        Page page = open("no/such/page");
        assertThat(page.locator("main h1")).hasText("This page is not here");
        assertAccessible(page);
    }

    @Test
    void whatIsForOthersIsRefusedKindly() {
        Page page = open("accounts");
        assertThat(page.locator("main h1")).hasText("Welcome back");
        signIn(page, SOMEBODY, PASSWORD);
        visit(page, "accounts");
        assertThat(page.locator("main h1")).hasText("This page is not for you");
        assertThat(page.locator("main")).not().containsText("Find by pseudonym");
        assertAccessible(page);
    }

    private static com.microsoft.playwright.Locator.WaitForOptions detached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
