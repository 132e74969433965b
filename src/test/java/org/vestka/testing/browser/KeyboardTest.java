package org.vestka.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse: nothing here clicks, and what is used is reached by Tab. */
public abstract class KeyboardTest extends BrowserTest {

    private static final int PATIENCE = 120;

    /** Reaches a button of the content by Tab and presses it. */
    protected static void pressByKey(Page page, String name) {
        enter(page, button(page.locator("main"), name));
    }

    /** Reaches something by Tab and presses Enter on it. */
    protected static void enter(Page page, Locator wanted) {
        tabTo(page, wanted);
        page.keyboard().press("Enter");
    }

    /** Reaches a field by Tab and types into it. */
    protected static void type(Page page, Locator field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    protected static void tabTo(Page page, Locator wanted) {
        wanted.first().waitFor();
        for (int i = 0; i < PATIENCE; i++) {
            if (Boolean.TRUE.equals(wanted.first().evaluate("e => e.matches(':focus, :focus-within')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + wanted);
    }

    protected static Locator button(Locator within, String name) {
        return within.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The dialog that is open: it has the keyboard, and axe-core has looked at it. */
    protected Locator dialog(Page page) {
        Locator dialog = page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
        assertThat(dialog).hasCount(1);
        page.waitForFunction("() => document.activeElement.closest('vaadin-dialog, vaadin-confirm-dialog')");
        assertAccessible(page);
        return dialog;
    }

    /** Opens a dialog by a button, has it looked at, and leaves it by Escape: nothing has happened, the button has the keyboard again. */
    protected void lookAndLeave(Page page, Locator opener) {
        enter(page, opener);
        Locator dialog = dialog(page);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(opener.first()).isFocused();
    }

    protected static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
