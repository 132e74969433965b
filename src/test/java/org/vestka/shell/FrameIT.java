package org.vestka.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.testing.browser.BrowserTest;

class FrameIT extends BrowserTest {

    @Test
    void theFirstPageReadsWellForEverybody() {
        lookAtEverySide("", "home");
    }

    @Test
    void everyPartReadsWellForEverybody() {
        lookAtEverySide("design", "design");
    }

    @Test
    void aPageSaysNothingToWhoeverSearchesThePhone() {
        Page page = open("");
        assertThat(page.title()).isEqualTo(NeutralTitle.TEXT);
        visit(page, "design");
        assertThat(page.title()).isEqualTo(NeutralTitle.TEXT);
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    @Test
    void theBrowserIsToldToLoadNothingFromElsewhereAndToTellNobody() {
        Page page = open("");
        Response answer = page.reload();
        assertThat(answer.headerValue("content-security-policy")).contains("default-src 'self'");
        assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.headerValue("x-frame-options")).isEqualTo("DENY");
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsToTheContentInEveryLanguage() {
        LANGUAGES.forEach(language -> {
            String words = new Texts().getTranslation("shell.skip", Locale.of(language));
            Page page = open("design", language, 1280, ColorScheme.LIGHT);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText(words);
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        });
    }

    @Test
    void theMenuOfAPhoneOpensAndClosesByKeyboard() {
        Page page = open("design", "en", 390, ColorScheme.LIGHT);
        Locator toggle = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu").setExact(true));
        toggle.focus();
        page.keyboard().press("Enter");
        assertThat(toggle).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".v-menu-panel")).isVisible();
        assertAccessible(page);
        picture(page, "menu-open");
        page.keyboard().press("Escape");
        assertThat(page.locator(".v-menu-panel")).isHidden();
        assertThat(toggle).isFocused();
    }

    @Test
    void aLanguageIsChosenByKeyboardAndStays() {
        Page page = open("design");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-context-menu-item").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", "be");
        visit(page, "");
        assertThat(page.locator("html")).hasAttribute("lang", "be");
        assertThat(page.locator("h1")).containsText("Ліст");
    }

    @Test
    void darkIsChosenAndStays() {
        Page page = open("design");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        page.locator("vaadin-context-menu-item", new Page.LocatorOptions().setHasText("Dark"))
                .click();
        page.waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
        visit(page, "");
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(22, 26, 33)");
    }

    @Test
    void linesAreCopiedAndTheButtonSaysSo() {
        Page page = open("design");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy lines"))
                .click();
        assertThat(page.locator(".v-copy-status")).hasText("Copied");
    }

    @Test
    void aPageThatIsNotThereIsToldInTheFrame() {
        Page page = open("design", "ru", 390, ColorScheme.LIGHT);
        page.locator("a.v-button").first().evaluate("link => { link.href = 'no-such-page'; link.click(); }");
        assertThat(page.locator("h1")).hasText("Такой страницы здесь нет");
        assertAccessible(page);
        picture(page, "not-found");
    }

    @Test
    void ourLettersCarryEverySignOfTheLanguages() {
        Page page = open("design");
        for (String font : new String[] {"Literata", "Golos Text"}) {
            assertThat(page.evaluate(
                            "async font => { const css = '16px \"' + font + '\"'; await document.fonts.load(css, 'aўіґёŁš№'); return document.fonts.check(css, 'aўіґёŁš№'); }",
                            font))
                    .as(font)
                    .isEqualTo(true);
        }
        assertThat(
                        page.evaluate(
                                "() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', '')).includes('Literata')"))
                .isEqualTo(true);
    }
}
