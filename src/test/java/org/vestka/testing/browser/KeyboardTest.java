package org.vestka.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Somebody without a mouse: nothing here clicks, and what is used is reached by Tab. */
public abstract class KeyboardTest extends BrowserTest {

    private static final int PATIENCE = 120;
    private static final String DIALOG = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

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
        page.keyboard().insertText(text);
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
        Locator dialog = page.locator(DIALOG);
        assertThat(dialog).hasCount(1);
        page.waitForFunction("() => document.activeElement.closest('vaadin-dialog, vaadin-confirm-dialog')");
        assertThat(graveFindings(page, DIALOG))
                .as("what axe-core finds in the dialog")
                .isEmpty();
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

    /** Something has the keyboard: the next Tab goes on from there, and not from the top of the page. */
    protected static void assertFocusIsKept(Page page) {
        page.waitForFunction("() => document.activeElement && document.activeElement !== document.body");
    }

    /** Puts a file into an upload, by the button that opens the browser's own dialog. */
    protected static void choose(Page page, Locator button, FilePayload file) {
        page.waitForFunction("() => document.querySelector('vaadin-upload').shadowRoot");
        tabTo(page, button);
        page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(file);
    }

    /** Chooses the answer so many steps after the first; nothing was chosen before. */
    protected static void pick(Page page, Locator group, int steps) {
        tabTo(page, group);
        page.keyboard().press("Space");
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Signs in as one of the demo's accounts, and goes to a page. */
    protected Page signedIn(String pseudonym, String path) {
        Page page = open("sign-in");
        page.keyboard().type(pseudonym);
        page.keyboard().press("Tab");
        page.keyboard().type("paper-boats");
        page.keyboard().press("Enter");
        page.locator(".v-leave").waitFor();
        visit(page, path);
        return page;
    }

    protected static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
