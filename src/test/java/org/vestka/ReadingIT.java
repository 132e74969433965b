package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** A reader whose browser runs no script: from a name somebody told them to the lines of the envelope. */
class ReadingIT extends BrowserTest {

    private static final String MIKOLA = "Мікола Папаратнік";

    @Test
    void aReaderWithoutScriptComesFromSearchToEnvelopeLines() {
        Page page = openWithoutScript("read/en", 390, ColorScheme.LIGHT);
        page.getByLabel("Find somebody by name").fill("Nikolai Paparatnik");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Find").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("/read/en/people\\?q=Nikolai"));
        follow(page, MIKOLA);

        assertThat(page).hasURL(Pattern.compile("/read/en/people/[0-9a-z]{10}$"));
        assertThat(page.locator("h1")).hasText(MIKOLA);
        List<String> lines =
                List.of(page.locator(".envelope .lines").innerText().split("\n"));
        assertThat(lines).hasSizeGreaterThan(3).startsWith(MIKOLA);
        assertThat(lines.getLast()).isEqualTo("REPUBLIC OF BELARUS");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page).hasTitle("Notes");
        picture(page, "reading-person-without-script");

        // the filters are a form, the languages are links
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Русский"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.goBack();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("People").setExact(true))
                .click();
        page.getByText("Filters and order").click();
        page.getByLabel("Women and men").selectOption("female");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("gender=female"));
        assertThat(page.getByLabel("Women and men")).hasValue("female");
    }

    @Test
    void thePageThatNeedsScriptLeadsToThePlainOne() {
        Page page = openWithoutScript("people?custody=any", 1280, ColorScheme.LIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This page in plain form, without script"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/read/en/people\\?custody=any$"));
        assertThat(page.locator("tbody tr")).hasCount(24);
    }

    @Test
    void eachEditionLeadsToTheOtherAtTheSamePlace() {
        Page page = open("people?gender=female");
        Locator plain = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("This page in plain form, without script"));
        plain.click();
        assertThat(page).hasURL(Pattern.compile("/read/en/people\\?gender=female$"));
        page.getByText(Pattern.compile("This page in the application")).click();
        assertThat(page).hasURL(Pattern.compile("[0-9]/people\\?gender=female"));
        page.locator("tbody a.v-name").first().click();
        assertThat(plain).hasAttribute("href", Pattern.compile("/people/[0-9a-z]{10}$"));
        plain.click();
        assertThat(page).hasURL(Pattern.compile("/read/en/people/[0-9a-z]{10}$"));
    }

    @Test
    void everyPlainPageReadsWell() {
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                ColorScheme scheme =
                        (LANGUAGES.indexOf(language) + width) % 2 == 0 ? ColorScheme.DARK : ColorScheme.LIGHT;
                Page page = open("read/" + language + "/people", language, width, scheme);
                String person = page.locator("tbody th a").first().getAttribute("href");
                for (String path : List.of(
                        "read/" + language,
                        "read/" + language + "/people?few=yes",
                        person.substring(1),
                        "read/" + language + "/birthdays",
                        "read/" + language + "/places",
                        "read/" + language + "/places/BY-IK-1",
                        "read/" + language + "/how-to-write",
                        "read/" + language + "/counts",
                        "read/" + language + "/counts/people",
                        "read/" + language + "/people/2222222222")) {
                    visit(page, path);
                    assertNoSidewaysScrolling(page);
                    assertAccessible(page);
                    picture(
                            page,
                            "reading-" + path.replaceFirst("read/", "").replaceAll("[^a-z]+", "-")
                                    + (scheme == ColorScheme.DARK ? "-dark" : ""));
                }
                page.context().close();
            }
        }
    }
}
