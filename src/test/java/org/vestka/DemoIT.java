package org.vestka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.mail.mailbox.DemoMail;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.testing.browser.BrowserTest;

/** What the demo leaves for a first look: something on every screen. */
class DemoIT extends BrowserTest {

    @Autowired
    private DemoMailbox mailbox;

    @Autowired
    private DSLContext sql;

    @Test
    void mailHasComeToTheSupporterOfEverythingThatBefellTheirPeople() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(mailbox.newest(0, 500).stream()
                        .filter(mail -> mail.to().contains("swallow@example.org"))
                        .map(DemoMail::text)
                        .toList())
                .anyMatch(text -> text.contains("time for the letter you promised"))
                .anyMatch(text -> text.contains("By tomorrow the time ends"))
                .anyMatch(text -> text.contains("is in another place now"))
                .anyMatch(text -> text.contains("no longer imprisoned")));
        Page page = open("sign-in");
        page.getByText("Open the demo mailbox").click();
        assertThat(page.locator("main")).containsText("swallow@example.org");
    }

    @Test
    void lettersOfThreeMonthsHaveBeenInventedUnevenly() {
        Map<Integer, Integer> byMonth = sql.fetch(
                        "select datediff(current_date, posted_on) div 30 as month, count(*) as many from letter where"
                                + " posted_on between date_sub(current_date, interval 89 day) and current_date group by"
                                + " month")
                .intoMap(row -> row.get("month", Integer.class), row -> row.get("many", Integer.class));
        assertThat(byMonth).containsOnlyKeys(0, 1, 2);
        assertThat(byMonth.values()).allMatch(many -> many >= 20);
        List<Integer> perPerson = sql.fetch(
                        "select count(*) as many from letter where posted_on is not null group by person_id")
                .getValues("many", Integer.class);
        assertThat(perPerson).anyMatch(many -> many >= 10).anyMatch(many -> many <= 2);
        assertThat(sql.fetch("select distinct kind from delivery_sign").getValues("kind", String.class))
                .contains("ANSWER", "HEARD", "RETURNED_STAMPED");
        assertThat(sql.fetch("select distinct rhythm from adoption").getValues("rhythm", String.class))
                .contains("ONE_LETTER", "MONTHLY", "BIRTHDAYS");
    }

    @Test
    void aListWaitsForTheEditorWithARowOfEachKind() {
        Page page = open("sign-in");
        signIn(page, "editor", "paper-boats");
        visit(page, "imports");
        Locator lists = page.locator("main");
        assertThat(lists).containsText("list-before.csv");
        page.getByText("list-now.csv").first().click();
        page.waitForURL(url -> url.matches(".*/imports/[0-9]+.*"));
        for (String kind : List.of("New", "Changed", "Unchanged", "Gone", "Needs a person")) {
            assertThat(page.getByText(java.util.regex.Pattern.compile("^" + kind + " \\([1-9][0-9]*\\)$"))
                            .first())
                    .isVisible();
        }
        picture(page, "demo-review");
    }

    @Test
    void theMenuIsOneRowForEveryRoleAndTheWayOutStaysInIt() {
        for (String who : List.of("swallow", "editor", "administrator")) {
            for (String language : LANGUAGES) {
                Page page = open("sign-in", language, 1280, ColorScheme.LIGHT);
                signIn(page, who, "paper-boats");
                page.locator(".v-leave").waitFor();
                assertThat(page.locator(".v-header").boundingBox().height)
                        .as("%s, %s", who, language)
                        .isLessThan(70);
                for (int width : new int[] {390, 1024}) {
                    page.setViewportSize(width, 800);
                    BoundingBox leave = page.locator(".v-leave").boundingBox();
                    assertThat(leave.y)
                            .as("%s, %s, %d px", who, language, width)
                            .isLessThan(30);
                    assertThat(leave.x + leave.width).isLessThanOrEqualTo(width);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void whatStandsBelowAnEntryOfTheMenuIsReachedByKeyboard() {
        Page page = open("sign-in");
        signIn(page, "administrator", "paper-boats");
        page.locator(".v-leave").waitFor();
        Locator more = page.locator(".v-menu-more > button");
        Locator record = page.locator(".v-menu a[href='audit']");
        assertThat(record).isHidden();
        more.focus();
        page.keyboard().press("Enter");
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(record).isVisible();
        assertAccessible(page);
        picture(page, "menu-more");
        page.keyboard().press("Escape");
        assertThat(record).isHidden();
        assertThat(more).isFocused();

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(".v-menu-more a").first()).isFocused();
        record.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/audit");
        assertThat(record).isHidden();
        assertThat(record).hasAttribute("aria-current", "page");
        more.click();
        more.click();
        assertThat(record).isHidden();
        more.click();
        page.locator(".v-wordmark").focus();
        assertThat(record).isHidden();
    }

    @Test
    void theAdministratorSeesWhatWasDoneAndWhichMailFailed() {
        Page page = open("sign-in");
        signIn(page, "administrator", "paper-boats");
        visit(page, "audit");
        // the list of the demo came before all that it and other walks did since
        Locator cards = page.locator("main .v-card");
        Locator more = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Show more").setExact(true));
        cards.first().waitFor();
        while (more.isVisible()) {
            int shown = cards.count();
            more.click();
            assertThat(cards.nth(shown)).isVisible();
        }
        assertThat(page.locator("main")).containsText("import");
        visit(page, "mail");
        assertThat(page.locator("main")).containsText("A reminder you asked for");
    }
}
