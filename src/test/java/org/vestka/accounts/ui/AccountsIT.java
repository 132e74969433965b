package org.vestka.accounts.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountCreation;
import org.vestka.accounts.DemoAccount;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/** An account from its first day to its last, by hand. */
@SuppressWarnings("NullAway.Init")
class AccountsIT extends BrowserTest {

    private static final String PASSWORD = "чатыры вераб'і на плоце";
    private static final String OTHER_PASSWORD = "пяць сініц пад страхой";

    @Autowired
    private DemoMailbox mailbox;

    @Autowired
    private AccountCreation creation;

    @Test
    void signsUpConfirmsTheAddressForgetsThePasswordAndComesBackByMail() {
        String name = TestAccounts.unique("паштовы");
        Page page = open("sign-up", "en", 390, ColorScheme.LIGHT);
        signUp(page, name, name.replace(' ', '.').replaceAll("[^a-z0-9.]", "m") + "@example.org");
        assertThat(page.locator(".a-code")).hasText(Pattern.compile("(\\d{4} ){5}\\d{4}"));
        assertThat(page.locator("main")).isFocused();
        assertAccessible(page);
        picture(page, "recovery-code");
        press(page, "I have kept it");
        page.locator(".v-leave").waitFor();

        visit(page, "account");
        assertThat(section(page, "E-mail")).containsText("We sent a link to");
        assertThat(section(page, "E-mail")).not().containsText("No address is kept");

        follow(page, "Please confirm your address", "confirm-address");
        press(page, "Confirm, and remind me");
        assertThat(page.locator("main")).containsText("Your address is confirmed.");
        assertThat(page.locator("main a[href='account']")).hasText("To my account");
        page.reload();
        assertThat(page.locator("main")).containsText("Your address is confirmed already.");
        visit(page, "account");
        assertThat(section(page, "E-mail")).containsText("Mail goes to");
        assertAccessible(page);
        picture(page, "account-with-address");
        signOut(page);

        visit(page, "recover");
        section(page, "By e-mail").getByLabel("Pseudonym or e-mail").fill(name);
        press(page, "Send me a link");
        assertThat(section(page, "By e-mail")).containsText("a link is on its way");
        follow(page, "Your link", "recover");
        assertThat(page.locator("main")).containsText("Set a new password for " + name);
        page.getByLabel("New password").fill(OTHER_PASSWORD);
        press(page, "Set the password and sign in");
        page.locator(".v-leave").waitFor();

        Page another = open("sign-in");
        signIn(another, name, OTHER_PASSWORD);
    }

    @Test
    void comesBackWithTheCodeChangesThePasswordTakesACopyAndErasesTheAccount() throws Exception {
        String name = TestAccounts.unique("кодавы");
        Page page = open("sign-up");
        signUp(page, name, "");
        String code = page.locator(".a-code").textContent();
        press(page, "I have kept it");
        page.locator(".v-leave").waitFor();

        Page back = open("recover", "en", 390, ColorScheme.DARK);
        Locator byCode = section(back, "With your recovery code");
        byCode.getByLabel("Pseudonym").fill(name);
        byCode.getByLabel("Recovery code").fill("0000 " + code);
        byCode.getByLabel("New password").fill(OTHER_PASSWORD);
        press(back, "Set the password and sign in");
        assertThat(byCode.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        byCode.getByLabel("Recovery code").fill(code);
        press(back, "Set the password and sign in");
        assertThat(back.locator(".a-code")).not().hasText(code);
        press(back, "I have kept it");
        back.locator(".v-leave").waitFor();

        visit(back, "account");
        Locator password = section(back, "Password");
        password.getByLabel("Your password now").fill("not my password");
        password.getByLabel("New password").fill(PASSWORD);
        press(back, "Change password");
        assertThat(password.getByRole(AriaRole.ALERT)).containsText("This is not your password");
        password.getByLabel("Your password now").fill(OTHER_PASSWORD);
        press(back, "Change password");
        assertThat(back.getByText("Your password is changed.")).isVisible();

        Download copy =
                back.waitForDownload(() -> back.getByText("Download my data").click());
        String json = new String(copy.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertThat(json).contains(name, "SUPPORTER").doesNotContain("argon2");

        Locator data = section(back, "Your data");
        data.getByLabel("Your password now").fill(PASSWORD);
        press(back, "Erase my account");
        Locator question = back.locator("vaadin-confirm-dialog");
        assertThat(question).containsText("This cannot be undone.");
        // Enter out of habit does nothing
        assertThat(question.locator("vaadin-button[slot='cancel-button']")).isFocused();
        question.getByText("Erase my account").click();
        back.waitForURL(address("?erased"));
        Page gone = open("sign-in");
        trySignIn(gone, name, PASSWORD);
        assertThat(gone.getByRole(AriaRole.ALERT)).containsText("do not fit together");
    }

    @Test
    void whoGuessesMuchWorksForItAndTheRightPasswordStillOpens() {
        String name = TestAccounts.unique("besieged");
        creation.createForDemo(new DemoAccount(name, PASSWORD, Set.of()), LanguageTag.EN, null);
        Page page = open("sign-in");
        for (int i = 0; i < 10; i++) {
            trySignIn(page, name, "wrong wrong wrong " + i);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not fit together");
        }

        signIn(page, name, PASSWORD);
        visit(page, "account");
        assertThat(page.locator("main h1")).hasText(name);
    }

    @Test
    void whoHasLettersBeginsWithThemUnlessAnotherPageWasWanted() {
        Page page = open("sign-in");
        signIn(page, "swallow", "paper-boats");
        assertThat(page).hasURL(address("my"));

        Page wanted = open("my/suggest");
        assertThat(wanted.locator("main h1")).containsText("you need a pseudonym");
        signIn(wanted, "swallow", "paper-boats");
        assertThat(wanted).hasURL(address("my/suggest"));

        String name = TestAccounts.unique("without");
        creation.createForDemo(new DemoAccount(name, PASSWORD, Set.of()), LanguageTag.EN, null);
        Page without = open("sign-in");
        signIn(without, name, PASSWORD);
        assertThat(without).hasURL(address(""));
    }

    @Test
    void anAdministratorMakesAnEditorAndItIsOnTheRecord() {
        String name = TestAccounts.unique("helper");
        creation.createForDemo(new DemoAccount(name, PASSWORD, Set.of()), LanguageTag.EN, null);
        Page helper = open("sign-in");
        signIn(helper, name, PASSWORD);
        Page page = open("sign-in", "en", 390, ColorScheme.LIGHT);
        signIn(page, "administrator", "paper-boats");

        visit(page, "accounts");
        page.getByLabel("Find by pseudonym").fill(name);
        Locator card = page.locator(".v-card").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(page.locator(".v-card")).hasCount(1);
        card.getByRole(AriaRole.BUTTON).click();
        page.getByLabel("Editor: keeps people, places and addresses").check();
        Locator body = page.locator("vaadin-dialog vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Acts for a designating body"));
        body.click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Human Rights Center Viasna"))
                .click();
        assertThat(body).containsText("Human Rights Center Viasna");
        assertAccessible(page);
        press(page, "Save");
        assertThat(card).containsText("editor");
        picture(page, "accounts-found");

        // the change ends the helper's session; signed in again they may edit
        helper.navigate(address("imports"));
        assertThat(helper).hasURL(Pattern.compile("sign-in$"));
        signIn(helper, name, PASSWORD);
        visit(helper, "imports");
        assertThat(helper.locator("main h1")).hasText("Imported lists");

        visit(page, "audit");
        // beside it stands that the account acts for a body
        assertThat(page.locator(".v-card").nth(1)).containsText("Gave an account the editor’s role");
        press(page, "Check the record");
        assertThat(page.locator("main")).containsText("The record is whole");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "audit");

        visit(page, "mail");
        assertThat(page.locator("main")).containsText("Mail on its way out");
        assertNoSidewaysScrolling(page);
    }

    private static void signUp(Page page, String name, String address) {
        page.getByLabel("Pseudonym", new Page.GetByLabelOptions().setExact(true))
                .fill(name);
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.getByLabel("E-mail, if you like").fill(address);
        press(page, "Make the account");
        page.locator(".a-code").waitFor();
    }

    private static void trySignIn(Page page, String name, String password) {
        page.locator("main vaadin-text-field input").first().fill(name);
        page.locator("main vaadin-password-field input").fill(password);
        press(page, "Sign in");
        assertThat(page.locator("main vaadin-password-field input")).hasValue("");
    }

    private void signOut(Page page) {
        press(page, "Sign out");
        page.waitForURL(address(""));
        page.locator("main h1").waitFor();
    }

    /** Waits for a mail, opens it in the mailbox and goes where its link leads. */
    private void follow(Page page, String subject, String path) {
        for (int i = 0;
                i < 100
                        && (mailbox.size() == 0
                                || !mailbox.newest(0, 1).getFirst().subject().equals(subject));
                i++) {
            pause();
        }
        visit(page, "demo/mailbox");
        page.locator("main h2")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .locator("a")
                .click();
        Locator link = page.locator("main a[href*='" + path + "?token=']");
        String href = Objects.requireNonNull(link.getAttribute("href"));
        // links in mail name the public address, which the test's server does not have
        visit(page, href.substring(href.indexOf(path + "?")));
    }

    private static Locator section(Page page, String heading) {
        return page.locator("section.v-section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }
}
