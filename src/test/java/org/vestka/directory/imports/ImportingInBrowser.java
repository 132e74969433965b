package org.vestka.directory.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.browser.BrowserTest;

/** An editor at a browser, with files. */
public abstract class ImportingInBrowser extends BrowserTest {

    @Autowired
    private FacilityRegistry places;

    /** Lists are of countries that are held; these are of nobody else's people. */
    @BeforeAll
    void holdCountries() {
        for (String code : List.of("QC", "QS", "QL")) {
            places.putCountry(new Country(
                    new CountryCode(code),
                    Map.of(LanguageTag.EN, "Land " + code),
                    code,
                    List.of(LanguageTag.BE),
                    List.of(LanguageTag.BE),
                    List.of(EnvelopeLine.values()),
                    60,
                    21,
                    false,
                    Map.of()));
        }
    }

    protected Page signedIn(String path, int width) {
        return signedIn("editor", path, width);
    }

    /** Another editor agrees that the new people of the file on a page are shown. */
    protected void anotherAgrees(Page review) {
        anotherPresses(review, "I agree: show them to everybody", "Shown to everybody");
    }

    /** Another editor agrees that what the file on a page changes about people who are shown takes effect. */
    protected void anotherAgreesToChanges(Page review) {
        anotherPresses(review, "I agree: apply them", "Applied: ");
    }

    private void anotherPresses(Page review, String act, String answer) {
        Page page =
                signedIn("administrator", review.url().substring(review.url().indexOf("imports/")), 1280);
        press(page, act);
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        page.getByText(answer).waitFor();
        page.context().close();
    }

    private Page signedIn(String pseudonym, String path, int width) {
        Page page = open("sign-in", "en", width, ColorScheme.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(pseudonym)))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
        visit(page, path);
        return page;
    }

    protected static void upload(Page page, String name, String text) {
        upload(page, name, text.getBytes(StandardCharsets.UTF_8));
    }

    protected static void upload(Page page, String name, byte[] bytes) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
    }

    /** Says of an uploaded file that it is a new list of this name, and has it read up to its review. */
    protected static void readAsNewList(Page page, String name, String country) {
        nameNewList(page, name, "list-" + System.nanoTime());
        page.getByLabel("Country").fill(country);
        page.getByLabel("Designating body").fill("body of " + name);
        press(page, "Read the file");
        page.waitForURL(Pattern.compile(".*imports/\\d+"));
    }

    /** Says of an uploaded file that it is a new list, whatever list it is taken for. */
    protected static void nameNewList(Page page, String name, String code) {
        // columns as those of another test's list are taken for its
        Locator list = page.getByLabel("List", new Page.GetByLabelOptions().setExact(true));
        if (!list.inputValue().isEmpty()) {
            list.fill("");
            list.press("Tab");
        }
        page.getByLabel("Name of the list").fill(name);
        page.getByLabel("Name of the list").press("Tab");
        Locator shortCode = page.getByLabel("Short code");
        // it is proposed from the name, a moment later
        assertThat(shortCode).not().hasValue("");
        shortCode.fill(code);
    }
}
