package org.vestka.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** A train in a tunnel: what was typed stays, and the page says why nothing happens for as long as it does not. */
class ConnectionIT extends BrowserTest {

    /** After two seconds the framework's own message is a stripe. */
    private static final int LONGER_THAN_THE_FRAMEWORK_SPEAKS = 2_600;

    private static final int LONGER_THAN_A_FIELD_IS_SPOKEN_OF = 20_000;

    @Test
    void wordsSayThatTheConnectionIsLostUntilItIsBack() {
        Page page = open("people", "ru", 390, ColorScheme.LIGHT);
        Locator said = page.locator(".v-connection");
        assertThat(said).isEmpty();

        page.context().setOffline(true);
        assertThat(said).containsText("Связь потеряна. Ничего из написанного не пропало");
        page.waitForTimeout(LONGER_THAN_THE_FRAMEWORK_SPEAKS);
        assertThat(said).isVisible();
        assertThat(said).containsText("мы пробуем снова");
        assertThat(said).hasAttribute("role", "alert");
        assertThat(said).hasAttribute("lang", "ru");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "connection-lost-ru");

        page.context().setOffline(false);
        assertThat(said).hasText("Связь восстановилась.");
        assertThat(said).hasAttribute("role", "status");
    }

    @Test
    void aServerThatWasAwayIsFoundAgainThoughTheBrowserNoticedNothing() {
        Page page = open("people");
        page.evaluate("window.Vaadin.connectionState.state = 'connection-lost'");
        assertThat(page.locator(".v-connection")).containsText("The connection is lost");
        assertThat(page.locator(".v-connection")).hasText("The connection is back.");
        page.locator(".v-wordmark").click();
        assertThat(page).hasURL(address(""));
    }

    @Test
    void whatWasTypedMeanwhileArrivesAndTheWordsGo() {
        Page page = open("people");
        page.context().setOffline(true);
        assertThat(page.locator(".v-connection")).containsText("The connection is lost");
        page.locator("main input").first().fill("Zosia");
        page.waitForTimeout(LONGER_THAN_THE_FRAMEWORK_SPEAKS);

        page.context().setOffline(false);
        assertThat(page.locator(".v-connection")).hasText("The connection is back.");
        assertThat(page).hasURL(Pattern.compile("q=Zosia"));
        page.locator(".v-wordmark").click();
        assertThat(page).hasURL(address(""));
    }

    @Test
    void whatIsTooMuchForAFieldIsSaidMeanwhileAndTheConnectionIsLostAllTheSame() {
        Page page = open("people");
        Locator said = page.locator(".v-connection");
        page.context().setOffline(true);
        assertThat(said).containsText("The connection is lost");
        page.locator("main input")
                .first()
                .evaluate("field => {"
                        + "const text = new DataTransfer();"
                        + "text.setData('text/plain', 'Vydumany '.repeat(9_000));"
                        + "field.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: text, bubbles: true, cancelable: true, composed: true}));}");
        assertThat(said).containsText("This is too much for one field");
        assertThat(said)
                .containsText(
                        "The connection is lost",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGER_THAN_A_FIELD_IS_SPOKEN_OF));

        page.context().setOffline(false);
        assertThat(said).hasText("The connection is back.");
    }

    @Test
    void aLinkThatLeadsNowhereNowLeavesThePageAsItIs() {
        Page page = open("people");
        page.locator("main input").first().fill("Zosia");
        page.waitForTimeout(1_000);
        String before = page.url();
        page.context().setOffline(true);
        assertThat(page.locator(".v-connection")).containsText("The connection is lost");

        page.locator(".v-menu a").first().click();
        assertThat(page.locator(".v-connection")).containsText("this page stays where it is");
        assertThat(page.url()).isEqualTo(before);
        assertThat(page.locator("main input").first()).hasValue("Zosia");

        page.context().setOffline(false);
        assertThat(page.locator(".v-connection")).hasText("The connection is back.");
        page.locator(".v-wordmark").click();
        assertThat(page).hasURL(address(""));
    }

    @Test
    void goingBackMeanwhileShowsACalmPageAndTheRightOneLater() {
        Page page = open("people", "en", 1280, ColorScheme.DARK);
        page.locator(".v-wordmark").click();
        assertThat(page).hasURL(address(""));
        assertThat(page.locator(".v-home-steps")).isVisible();
        page.context().setOffline(true);
        assertThat(page.locator(".v-connection")).containsText("The connection is lost");

        page.goBack();
        assertThat(page.locator(".v-connection")).isVisible();
        assertThat(page.locator("iframe:visible")).hasCount(0);
        picture(page, "connection-lost-back");

        page.context().setOffline(false);
        assertThat(page.locator(".v-people")).isVisible();
    }
}
