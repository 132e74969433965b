package org.vestka.directory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.testing.browser.BrowserTest;

class PeopleIT extends BrowserTest {

    private static final String MIKOLA = "Мікола Папаратнік";

    @ParameterizedTest
    @ValueSource(strings = {"Мікола Папаратнік", "Николай Папоротник", "Mikola Paparatnik", "Nikolai Paparatnik"})
    void thePersonIsFoundInEverySpelling(String spelling) {
        Page page = open("people");
        page.getByLabel("Find somebody by name").fill(spelling);
        assertThat(row(page, MIKOLA)).isVisible();
    }

    @Test
    void aFilterIsAUrlThatCanBeSharedAndLeft() {
        Page page = open("people");
        page.getByLabel("Find somebody by name").fill("Папаратнік");
        assertThat(page).hasURL(Pattern.compile("people\\?q="));
        gender(page).selectOption("male");
        assertThat(page).hasURL(Pattern.compile("gender=male"));
        Locator status = page.locator("main p[role=status]");
        String shown = status.textContent();

        Page another = open(page.url().substring(page.url().indexOf("people")));
        assertThat(another.getByLabel("Find somebody by name")).hasValue("Папаратнік");
        assertThat(gender(another)).hasValue("male");
        assertThat(another.locator("main p[role=status]")).hasText(shown);

        page.goBack();
        assertThat(gender(page)).hasValue("");
        assertThat(page.getByLabel("Find somebody by name")).hasValue("Папаратнік");
        page.goForward();
        assertThat(gender(page)).hasValue("male");
    }

    @Test
    void moreRowsComeByKeyboardAndTheFocusGoesOn() {
        Page page = open("people");
        assertThat(page.locator("tbody tr")).hasCount(24);
        Locator more = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"));
        more.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(48);
        assertThat(page.locator("tbody tr").nth(24).locator("a.v-name")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page).hasURL(Pattern.compile("people/[0-9a-z]{10}$"));
        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(48);
    }

    @Test
    void onAPhoneAPersonOpensFromTheirCard() {
        Page page = open("people?q=Папаратнік", "be", 390, ColorScheme.LIGHT);
        row(page, MIKOLA).locator("a.v-name").tap();
        assertThat(page.locator("main h1")).hasText(MIKOLA);
        assertThat(page.locator(".v-envelope-lines")).containsText(MIKOLA);
        assertNoSidewaysScrolling(page);
    }

    @Test
    void backFromAPersonOneStandsAtTheirRowAgain() {
        for (int width : new int[] {1280, 390}) {
            Page page = open("people", "be", width, ColorScheme.LIGHT);
            Locator name = page.locator("tbody tr").nth(15).locator("a.v-name");
            name.scrollIntoViewIfNeeded();
            page.evaluate("window.scrollBy(0, 200)");
            Object before = page.evaluate("window.scrollY");
            name.click();
            assertThat(page.locator("main h1")).isVisible();
            assertThat(page).hasURL(Pattern.compile("people/[0-9a-z]{10}$"));
            page.waitForCondition(() -> page.evaluate("window.scrollY").equals(0));

            page.goBack();

            page.waitForCondition(() -> page.evaluate("window.scrollY").equals(before));
            assertThat(page.locator("tbody tr").nth(15).locator("a.v-name")).isFocused();
        }
    }

    @Test
    void howWeCountIsWhereTheLinkLeads() {
        Page page = open("people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("how we count"))
                .click();
        assertThat(page.locator("#counting")).isFocused();
        assertThat(page.locator("#counting h2")).isInViewport();

        Page direct = open("how-to-write#counting", "ru", 390, ColorScheme.LIGHT);
        assertThat(direct.locator("#counting")).isFocused();
        assertThat(direct.locator("#counting h2")).isInViewport();
    }

    private static Locator gender(Page page) {
        return page.getByLabel("Women and men", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
