package org.vestka.letters.observatory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.KeyboardTest;

/** From a sign to what all signs say, to the method, and two places beside each other, by keyboard alone. */
@SuppressWarnings("NullAway.Init")
class ObservatoryIT extends KeyboardTest {

    @Test
    void fromASignToWhatGetsThroughAndTwoPlacesBesideEachOther() {
        Page page = signedIn("swallow", "my");
        page.locator("main a[href^='letter/']").first().waitFor();
        List<String> letters = page.locator("main a[href^='letter/']").all().stream()
                .map(letter -> letter.getAttribute("href"))
                .distinct()
                .toList();
        Locator way = link(page, "What gets through to this place, by what everybody noted");
        // the first of them may not be posted yet
        for (int i = 0; i < letters.size() && way.count() == 0; i++) {
            visit(page, letters.get(i));
            page.locator("main h1").waitFor();
        }
        enter(page, way);
        page.waitForURL(url -> url.contains("/observatory"));
        assertThat(page.locator("main h1")).containsText("What gets through");

        visit(page, "observatory");
        assertThat(page.locator("main")).containsText("No sign does not mean not delivered.");
        assertThat(page.locator("main")).containsText(Pattern.compile("almost nothing|less gets through"));
        assertThat(page.locator("vestka-number-table").first()).containsText("Together");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "observatory-board");
        enter(page, page.locator("vestka-number-table").first().locator("a").first());
        page.waitForURL(url -> url.contains("/observatory/places/"));
        assertThat(page.locator("vestka-share-chart svg")).hasCount(2);

        visit(page, "observatory/places/BY-IK-4");
        assertThat(page.locator("vestka-share-chart svg")).hasCount(2);
        beside(page, "Penal colony No. 15");
        page.waitForURL(url -> url.endsWith("/observatory/places/BY-IK-4?beside=BY-IK-15"));
        assertThat(page.locator("vestka-share-chart svg")).hasCount(3);
        assertFocusIsKept(page);
        // and back, and there again
        page.goBack();
        assertThat(page.locator("vestka-share-chart svg")).hasCount(2);
        page.goForward();
        assertThat(page.locator("vestka-share-chart svg")).hasCount(3);
        assertThat(page.locator("main")).containsText("by chance");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "observatory-compare");

        enter(page, link(page, "How this is reckoned"));
        assertThat(page.locator("main h1")).hasText("How the observatory reckons");
        assertThat(page.locator("main")).containsText("Never of fewer than ten");
        assertAccessible(page);
    }

    /** Opens the choice by an arrow, goes down to a place and takes it. */
    private static void beside(Page page, String place) {
        Locator choice = page.locator("main vaadin-select");
        tabTo(page, choice);
        page.keyboard().press("ArrowDown");
        page.waitForFunction("() => document.activeElement.localName === 'vaadin-select-item'");
        int places = page.locator("vaadin-select-item").count();
        for (int i = 0; i < places && !place.equals(focused(page)); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }

    @Test
    void everySideOfIt() {
        lookAtEverySide("observatory", "observatory");
        lookAtEverySide("observatory/places/BY-IK-4?beside=BY-IK-15", "observatory-place");
    }
}
