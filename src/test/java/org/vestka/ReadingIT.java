package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.web.reading.Edition;
import org.vestka.shared.Utc;
import org.vestka.testing.browser.BrowserTest;

/** A reader whose browser runs no script: from a name somebody told them to the lines of the envelope. */
class ReadingIT extends BrowserTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Edition edition;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DSLContext sql;

    /** Of a list, without what comes packed. */
    private static final int MOST_BYTES = 30_000;

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
                Page plain = openWithoutScript("read/" + language, width, scheme);
                Queue<Request> asked = new ConcurrentLinkedQueue<>();
                plain.onRequest(asked::add);
                for (String path : List.of(
                        "read/" + language,
                        "read/" + language + "/people?few=yes",
                        person.substring(1),
                        "read/" + language + "/birthdays",
                        "read/" + language + "/places",
                        "read/" + language + "/places/BY-IK-1",
                        "read/" + language + "/places/BY-IK-4?asof="
                                + Utc.today(clock).minusDays(10),
                        "read/" + language + "/people/" + withPast() + "?asof="
                                + Utc.today(clock).minusDays(30),
                        "read/" + language + "/people/" + withPast() + "?asof=never",
                        "read/" + language + "/how-to-write",
                        "read/" + language + "/counts",
                        "read/" + language + "/counts/people",
                        "read/" + language + "/open-data",
                        "read/" + language + "/card",
                        "read/" + language + "/people/2222222222")) {
                    visit(page, path);
                    asked.clear();
                    int bytes = plain.navigate(address(path)).body().length;
                    assertOneRequestForTheText(path, asked, bytes);
                    // axe needs script to look at a page. It comes by way of the browser's own tools, which the page's
                    // policy
                    // does not bind, and sees what a reader without script has: node for node the same
                    assertThat(nodes(page)).as(path).isEqualTo(nodes(plain));
                    assertNoSidewaysScrolling(page);
                    assertAccessible(page);
                    picture(
                            page,
                            "reading-" + path.replaceFirst("read/", "").replaceAll("[^a-z]+", "-")
                                    + (scheme == ColorScheme.DARK ? "-dark" : ""));
                }
                page.context().close();
                plain.context().close();
            }
        }
    }

    @Test
    void theFolderIsSearchedWithoutAServer(@TempDir Path stick) throws IOException {
        Path folder = stick.resolve("vestka");
        edition.write(folder);
        Page page = open("read/en");
        page.navigate(folder.resolve("en/index.html").toUri().toString());
        page.locator("a[href*='search.html']").first().click();
        page.locator("#q").fill("папаратн мік");
        Locator found = page.locator("#found a").filter(new Locator.FilterOptions().setHasText(MIKOLA));
        assertThat(found).hasCount(1);
        assertAccessible(page);
        found.click();
        assertThat(page.locator("h1")).hasText(MIKOLA);
        assertThat(page.locator(".envelope .lines")).containsText("REPUBLIC OF BELARUS");
    }

    /** Of whose page the demo has a past. */
    private String withPast() {
        return sql.fetch("select p.public_id from person p join page_state s on s.person_id = p.id"
                        + " where p.invented = 1 and s.until_day < current_date order by p.id limit 1")
                .getFirst()
                .get(0, String.class);
    }

    private static void assertOneRequestForTheText(String path, Collection<Request> asked, int bytes) {
        assertThat(asked.stream().map(Request::resourceType))
                .as(path)
                .containsOnlyOnce("document")
                .isSubsetOf("document", "stylesheet", "font", "image");
        if (path.matches(".*/(people([?].*)?|birthdays|places|counts/people)")) {
            assertThat(bytes).as(path).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static Object nodes(Page page) {
        return page.evaluate("() => document.documentElement.outerHTML");
    }
}
