package org.vestka.accounts.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.SignUp;
import org.vestka.accounts.SignUpDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.browser.BrowserTest;

/** Which language one reads after signing in. */
@SuppressWarnings("NullAway.Init")
class LanguageIT extends BrowserTest {

    private static final String PASSWORD = "чатыры вераб'і на плоце";
    private static final Map<String, String> AS_SWALLOW = Map.of("be", "Увайсці як swallow", "ru", "Войти как swallow");

    @Autowired
    private SignUp signUp;

    @Test
    void aDemoAccountSpeaksTheLanguageOfWhoeverTriesIt() {
        AS_SWALLOW.forEach((language, words) -> {
            Page page = open("sign-in", language, 390, ColorScheme.LIGHT);
            press(page, words);
            page.locator(".v-leave").waitFor();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            visit(page, "account");
            assertThat(page.locator("html")).hasAttribute("lang", language);
        });
    }

    @Test
    void whatWasChosenByHandBeforeSigningInStaysAndIsKept() {
        String name = someoneWhoReadsEnglish();
        Page page = open("sign-in", "be", 1280, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Беларуская"))
                .click();
        page.locator("vaadin-context-menu-item", new Page.LocatorOptions().setHasText("Русский"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.locator("main h1").first().waitFor();

        signIn(page, name, PASSWORD);
        assertThat(page.locator("html")).hasAttribute("lang", "ru");

        Page later = open("sign-in", "en", 1280, ColorScheme.LIGHT);
        signIn(later, name, PASSWORD);
        assertThat(later.locator("html")).hasAttribute("lang", "ru");
    }

    @Test
    void whoChoseNothingReadsTheirAccountsLanguageOnAnyDevice() {
        Page page = open("sign-in", "ru", 1280, ColorScheme.LIGHT);
        signIn(page, someoneWhoReadsEnglish(), PASSWORD);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    private String someoneWhoReadsEnglish() {
        String name = TestAccounts.unique("reader");
        signUp.signUp(new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.EN, null, false), null);
        return name;
    }
}
