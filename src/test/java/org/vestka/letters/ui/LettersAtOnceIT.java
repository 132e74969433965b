package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.KeyboardTest;

/** The letters of an evening are posted in one act, by keyboard alone, and taken back. */
class LettersAtOnceIT extends KeyboardTest {

    @Test
    void fourOfFiveArePostedFromACountryAndTakenBack() {
        Page page = signedIn("organiser", "my/draw");
        Locator main = page.locator("main");
        pressByKey(page, "Give me five");
        assertThat(main).containsText("Kept for you until");

        visit(page, "my");
        Locator bar = page.locator(".v-choice-bar");
        tabTo(page, page.getByLabel("Choose all 5 shown here"));
        page.keyboard().press("Space");
        assertThat(bar).containsText("5 chosen");
        tabTo(page, main.locator(".v-card vaadin-checkbox").first());
        page.keyboard().press("Space");
        assertThat(bar).containsText("4 chosen");
        assertAccessible(page);
        picture(page, "letters-at-once");

        lookAndLeave(page, button(bar, "Posted"));
        enter(page, button(bar, "Posted"));
        Locator dialog = dialog(page);
        Locator country = dialog.locator("vaadin-combo-box");
        tabTo(page, country);
        page.keyboard().type("Lithu");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        picture(page, "letters-at-once-posted");
        enter(page, button(dialog, "Posted"));

        assertThat(main).containsText("You noted 4 letters as posted together today");
        assertThat(bar).containsText("Choose this one");
        assertFocusIsKept(page);
        assertAccessible(page);
        picture(page, "letters-at-once-done");

        lookAndLeave(page, button(main, "Not posted after all"));
        enter(page, button(main, "Not posted after all"));
        enter(page, button(dialog(page), "Not posted after all"));
        assertThat(bar).containsText("Choose all 5 shown here");
        assertThat(main).not().containsText("You noted 4 letters as posted together today");
        assertFocusIsKept(page);

        visit(page, "my/draw");
        pressByKey(page, "Give all back");
        assertThat(main).not().containsText("Kept for you until");
    }
}
