package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** Somebody writes a letter in the page: it is checked, laid on paper and printed, and nobody else ever hears of it. */
class ComposeIT extends BrowserTest {

    private static final String PASSWORD = "paper-boats";
    private static final List<String> WORDS =
            List.of("вавёрачка", "журавінамі", "прэзідэнтам", "Сняжана", "xylophonist");
    private static final String LETTER =
            "Вітаю! Мая вавёрачка ласуецца журавінамі. Сняжана размаўляла з прэзідэнтам. Тут xylophonist.";

    private Page composing(String account, int person, String language, int width, ColorScheme scheme) {
        Page page = open("sign-in", language, width, scheme);
        signIn(page, account, PASSWORD);
        page.context().addInitScript("window.print = () => { window.printed = (window.printed ?? 0) + 1; };");
        visit(page, "people?writable=yes");
        String id =
                page.locator("main a.v-name").nth(person).getAttribute("href").replaceFirst(".*/", "");
        visit(page, "write/" + id + "/compose");
        if (page.locator("vestka-composer").count() == 0) {
            page.locator("main vaadin-button[theme~=primary]").click();
            page.waitForURL(Pattern.compile("/rules$"));
            visit(page, "write/" + id + "/compose");
        }
        text(page).waitFor();
        page.waitForFunction("() => document.querySelector('vestka-composer').checker");
        return page;
    }

    private static Locator text(Page page) {
        return page.locator("vestka-composer textarea");
    }

    private static Locator button(Page page, String name) {
        return page.locator("vestka-composer button").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void nothingOfALetterIsSaidToAnybody() {
        Page page = composing("colleague", 0, "en", 1280, ColorScheme.LIGHT);
        Overheard overheard = new Overheard(page.context());
        text(page).click();
        page.keyboard().type(LETTER);
        assertThat(page.locator("vestka-composer .findings li")).not().hasCount(0);
        page.keyboard().press("F8");
        page.keyboard().press("Shift+F8");
        page.locator("vestka-composer .places button").first().click();
        page.locator("vestka-composer .keep input").check();
        page.locator("vestka-composer input[name=look]").last().check();
        button(page, "Print the letter").click();
        button(page, "I know. Print anyway").click();
        assertThat(page.evaluate("window.printed")).isEqualTo(1);
        page.reload();
        assertThat(text(page)).hasValue(LETTER);
        follow(page, "On to the envelope");
        assertThat(page).hasURL(Pattern.compile("/envelope$"));
        page.goBack();
        assertThat(text(page)).hasValue(LETTER);
        visit(page, "people");
        page.locator(".v-leave").click();
        page.waitForURL("about:blank");

        assertThat(overheard.size()).as("what was said at all").isGreaterThan(10);
        assertThat(overheard.leaked(WORDS)).isEmpty();
    }

    /** Were anything sent, the test above would know. */
    @Test
    void whoeverListensWouldHearIt() {
        Page page = composing("colleague", 0, "en", 1280, ColorScheme.LIGHT);
        for (String sent : List.of(
                "fetch('/x', { method: 'POST', body: 'и ' + word + '!' })",
                "fetch('/x?' + encodeURIComponent(word))",
                "fetch('/x', { method: 'POST', body: JSON.stringify({ a: word }).replace(/[^ -~]/g, (c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) })",
                "fetch('/x', { method: 'POST', body: btoa(String.fromCharCode(...new TextEncoder().encode('a' + word + '!'))) })",
                "navigator.sendBeacon('/x', word)",
                "fetch('/x', { headers: { a: encodeURIComponent(word) } })",
                "new Promise((done) => { const socket = new WebSocket(location.origin.replace('http', 'ws') + '/x?' + encodeURIComponent(word)); socket.onerror = done; socket.onopen = done; })")) {
            Overheard overheard = new Overheard(page.context());
            page.evaluate(
                    "async (word) => { await Promise.resolve(" + sent + ").catch(() => undefined); }", "вавёрачка");
            page.waitForTimeout(200);
            assertThat(overheard.leaked(WORDS)).as(sent).containsExactly("вавёрачка");
        }
    }

    @Test
    void aDraftIsKeptOnlyWhenAskedForAndNobodyCanReadIt() {
        Page page = composing("administrator", 1, "en", 1280, ColorScheme.LIGHT);
        text(page).fill("Учора быў дождж.");
        assertThat(stored(page)).doesNotContain("дождж");
        assertThat(page.evaluate("sessionStorage.getItem('d')")).isNull();
        page.locator("vestka-composer .keep input").check();
        page.waitForFunction("() => sessionStorage.getItem('d')");
        assertThat(stored(page)).doesNotContain("дождж").doesNotContain("Учора");
        page.reload();
        assertThat(text(page)).hasValue("Учора быў дождж.");
        page.locator("vestka-composer .keep input").uncheck();
        assertThat(page.evaluate("sessionStorage.getItem('d')")).isNull();
        assertThat(text(page)).hasValue("Учора быў дождж.");

        page.locator("vestka-composer .keep input").check();
        page.waitForFunction("() => sessionStorage.getItem('d')");
        follow(page, "On to the envelope");
        press(page, "The letter is written");
        assertThat(page).hasURL(Pattern.compile("/post$"));
        press(page, "I have posted it");
        assertThat(page).hasURL(Pattern.compile("/letter/"));
        page.waitForFunction("() => !sessionStorage.getItem('d')");
    }

    @Test
    void signingOutForgetsTheDraft() {
        Page page = composing("colleague", 0, "en", 1280, ColorScheme.LIGHT);
        text(page).fill("Учора быў дождж.");
        page.locator("vestka-composer .keep input").check();
        page.waitForFunction("() => sessionStorage.getItem('d')");
        visit(page, "account");
        press(page, "Sign out");
        page.waitForFunction("() => !sessionStorage.getItem('d') && !document.querySelector('.v-leave')");
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate(
                "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, history.state])"));
    }

    @Test
    void whatARuleForbidsStopsThePrinterUntilTheWriterKnows() {
        Page page = composing("colleague", 0, "en", 1280, ColorScheme.LIGHT);
        text(page).fill("Вітаю! Пасля выбараў прэзідэнта быў дождж.");
        assertThat(page.locator("vestka-composer .findings")).containsText("No politics");
        assertThat(page.locator("vestka-composer .findings")).containsText("2025 · BY-10");
        button(page, "Print the letter").click();
        Locator dialog = page.locator("vestka-composer dialog");
        assertThat(dialog).containsText("This would probably hold the letter back");
        assertAccessible(page);
        button(page, "Change it").click();
        assertThat(page.evaluate("window.printed ?? 0")).isEqualTo(0);
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".v-paper")).containsText("Not printed");
        assertThat(page.title()).isEqualTo("1");
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".v-paper")).hasText("");

        button(page, "Print the letter").click();
        button(page, "I know. Print anyway").click();
        assertThat(page.evaluate("window.printed")).isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("body").innerText().strip().replaceAll("\\s+", " "))
                .isEqualTo("Вітаю! Пасля выбараў прэзідэнта быў дождж.");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        text(page).fill("Вітаю! Быў дождж.");
        assertThat(page.locator("vestka-composer .findings")).hasCount(0);
        assertThat(page.locator("vestka-composer .checked")).containsText("Nothing found.");
    }

    @Test
    void somebodyElseOfThePublicListIsNotNamed() {
        Page page = composing("colleague", 0, "be", 1280, ColorScheme.LIGHT);
        Page list = page.context().newPage();
        visit(list, "people?writable=yes");
        String other = list.locator("main a.v-name").nth(2).innerText().strip();
        list.close();
        text(page).fill("Вітаю! Учора мы чыталі кнігу, яе любіць " + other + ", як і я.");
        assertThat(page.locator("vestka-composer .findings")).containsText(other.split("\\s+")[0]);
    }

    @Test
    void aPasteOfFiveMegabytesIsRefusedWithAWord() {
        Page page = composing("colleague", 0, "en", 1280, ColorScheme.LIGHT);
        text(page).fill("Вітаю!");
        boolean taken = (boolean) text(page).evaluate("""
                area => {
                  const data = new DataTransfer();
                  data.setData('text/plain', 'слова '.repeat(900000));
                  area.focus();
                  return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
                }
                """);
        assertThat(taken).isFalse();
        assertThat(page.locator("vestka-composer .notice")).containsText("That has 5,400,000 signs");
        assertThat(text(page)).hasValue("Вітаю!");
    }

    @Test
    void aCheckThatNoBrowserReadsIsNamedAndTheOthersWork() {
        Page page = open("sign-in");
        page.context().route("**/api/v1/checks/BY", ComposeIT::spoil);
        signIn(page, "colleague", PASSWORD);
        visit(page, "people?writable=yes");
        String id = page.locator("main a.v-name").first().getAttribute("href").replaceFirst(".*/", "");
        visit(page, "write/" + id + "/compose");
        if (page.locator("vestka-composer").count() == 0) {
            press(page, "Begin the letter");
            visit(page, "write/" + id + "/compose");
        }
        text(page).fill("Пасля выбараў прэзідэнта :)");
        assertThat(page.locator("vestka-composer .checked")).containsText("are left out, the others work: BY-phone");
        assertThat(page.locator("vestka-composer .findings li")).hasCount(2);
    }

    private static void spoil(Route route) {
        String body = route.fetch().text();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(body.replaceFirst("(\"code\":\"BY-phone\".*?\"value\":\")", "$1(")));
    }

    @Test
    void itIsForEverybodysEyesAndHands() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                for (String language : LANGUAGES) {
                    Page page = composing("colleague", 0, language, width, scheme);
                    text(page).fill(LETTER + "\nМой нумар +375 29 714 08 35 :)");
                    assertThat(page.locator("vestka-composer .findings li"))
                            .not()
                            .hasCount(0);
                    assertNoSidewaysScrolling(page);
                    assertAccessible(page);
                    picture(page, "compose-" + language + (scheme == ColorScheme.DARK ? "-dark" : ""));
                    page.context().close();
                }
            }
        }
    }
}
