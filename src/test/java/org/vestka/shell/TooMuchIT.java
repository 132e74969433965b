package org.vestka.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.KeyboardTest;

/** Five megabytes in a field: nobody is told that the connection is lost. */
class TooMuchIT extends KeyboardTest {

    private static final int LONGER_THAN_THE_FRAMEWORK_TRIES_AGAIN = 11_000;

    @Test
    void whatIsTooMuchIsSaidToBeAndNotSentAgainAndAgain() {
        Page page = signedIn("editor", "motion/people/moved");
        Locator names = page.locator("main textarea").first();
        Locator said = page.locator(".v-connection");
        AtomicInteger refused = new AtomicInteger();
        page.onResponse(response -> {
            if (response.status() == 413) {
                refused.incrementAndGet();
            }
        });
        names.fill("Zosia Vydumanaja");
        names.evaluate("field => {"
                + "const text = new DataTransfer();"
                + "text.setData('text/plain', 'Vydumany Jan\\n'.repeat(400_000));"
                + "field.dispatchEvent(new ClipboardEvent('paste',"
                + " {clipboardData: text, bubbles: true, cancelable: true, composed: true}));}");
        assertThat(said).containsText("This is too much for one field");
        assertThat(names).hasValue("Zosia Vydumanaja");
        picture(page, "too-much");

        names.evaluate("field => {"
                + "field.value = 'Vydumany Jan\\n'.repeat(400_000);"
                + "field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));"
                + "field.dispatchEvent(new Event('change', {bubbles: true, composed: true}));}");
        assertThat(page.locator("main vaadin-text-area").first()).hasAttribute("invalid", "");
        assertThat(page.locator("main")).containsText("This is too much for one field");
        names.fill("Zosia Vydumanaja");
        assertThat(page.locator("main vaadin-text-area").first()).not().hasAttribute("invalid", "");
        assertThat(refused.get()).isZero();

        // whatever else is too much: told once, and what was typed stays
        page.route("**/*v-r=uidl*", route -> route.fulfill(new Route.FulfillOptions().setStatus(413)));
        names.fill("Zosia Vydumanaja\nJan Vydumany");
        names.blur();
        assertThat(said).containsText("This was too much at once");
        page.waitForTimeout(LONGER_THAN_THE_FRAMEWORK_TRIES_AGAIN);
        assertThat(said).containsText("This was too much at once");
        assertThat(names).hasValue("Zosia Vydumanaja\nJan Vydumany");
        assertThat(refused.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aFileThatIsTooMuchLeavesThePageAsItIs() {
        Page page = open("people");
        assertThat(page.evaluate("() => new Promise(done => {"
                        + "const file = new XMLHttpRequest();"
                        + "file.open('POST', 'VAADIN/dynamic/resource/1/nothing/upload');"
                        + "file.onloadend = () => done(file.status);"
                        + "file.send(new Blob(['x'.repeat(20_000)]));})"))
                .isEqualTo(413);

        page.locator("main input").first().fill("Zosia");
        assertThat(page).hasURL(Pattern.compile("q=Zosia"));
        assertThat(page.locator(".v-connection")).isEmpty();
    }
}
