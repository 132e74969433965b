package org.vestka.museum.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.testing.TestPeople;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.testing.LogCanary;
import org.vestka.testing.browser.KeyboardTest;

/** A letter on its way into the museum by keyboard alone: uploaded, blackened, agreed to by another, and read by everybody. */
@SuppressWarnings("NullAway.Init")
class MuseumIT extends KeyboardTest {

    private static final String WORDS = "Дзякуй за паштоўку з вежай, яна стаіць на палічцы.";

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Autowired
    private Museum museum;

    @Test
    void aLetterFromTheUploadToTheReader() throws IOException {
        PersonId person = new TestPeople(registry, facilities).inColony();
        PublicId id = people.brief(person).orElseThrow().publicId();
        try (LogCanary log = LogCanary.listen()) {
            Page editor = signedIn("editor", "people/" + id.value());
            enter(editor, link(editor, "Add a letter from them to the museum"));
            editor.waitForURL("**/museum/new?person=" + id.value());
            assertAccessible(editor);
            pressByKey(editor, "Begin");
            editor.waitForURL(Pattern.compile(".*/museum/[0-9a-z]{10}/edit"));
            String path = editor.url().substring(editor.url().indexOf("museum/"));
            MuseumCode code = MuseumCode.parse(path.split("/")[1]).orElseThrow();
            assertThat(editor.locator("main")).containsText("Write the consent down.");
            consent(editor);
            upload(editor);
            assertAccessible(editor);
            blacken(editor);
            type(
                    editor,
                    editor.getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Text").setExact(true)),
                    WORDS);
            pressByKey(editor, "Save the text");
            assertThat(editor.locator("main .v-museum-text")).containsText(WORDS);
            enter(editor, editor.locator("vestka-redaction-board .v-redaction-add"));
            assertThat(editor.locator(".v-redaction-part")).hasCount(1);
            pressByKey(editor, "Propose to show it");
            assertThat(editor.locator("vaadin-notification-card").last())
                    .containsText("marked and not blackened yet on page 1");
            editor.locator(".v-redaction-part").focus();
            editor.keyboard().press("Delete");
            assertThat(editor.locator(".v-redaction-part")).hasCount(0);
            pressByKey(editor, "Propose to show it");
            assertThat(editor.locator("main")).containsText("Another editor looks at it and agrees.");
            assertThat(button(editor.locator("main"), "Agree and show it")).hasCount(0);
            picture(editor, "museum-proposed");
            assertThat(museum.letter(code)).isEmpty();

            Page second = signedIn("administrator", "corrections");
            enter(second, second.locator("main a[href='" + path + "']"));
            second.waitForURL("**/" + path);
            assertThat(second.locator("main .v-museum-page")).isVisible();
            assertAccessible(second);
            picture(second, "museum-second");
            pressByKey(second, "Agree and show it");
            assertThat(second.locator("main")).containsText("Everybody can read it.");

            Page reader = open("museum/" + code.value());
            assertThat(reader.locator("main .v-museum-text")).containsText(WORDS);
            assertThat(reader.locator("main .v-museum-page")).isVisible();
            assertAccessible(reader);
            visit(reader, "people/" + id.value());
            assertThat(reader.locator("main")).containsText("1 letter can be read in the museum.");
            Page plain = openWithoutScript("read/be/museum/" + code.value(), 390, ColorScheme.LIGHT);
            assertThat(plain.locator(".told")).containsText(WORDS);
            blackenedForEverybody(code);
            log.mustNotTell(WORDS, "паштоўку");
        } finally {
            registry.publish(List.of(person), Publication.DRAFT, SourceDraft.page("https://example.org/1", null, null));
        }
    }

    @Test
    void theMuseumReadsWellOnEverySide() {
        lookAtEverySide("museum", "museum");
        Page reader = open("museum");
        assertThat(reader.locator("main .v-museum-small").first()).isVisible();
        enter(reader, reader.locator("main .v-line-title").first());
        reader.waitForURL(Pattern.compile(".*/museum/[0-9a-z]{10}"));
        assertThat(reader.locator("main")).containsText("This letter is invented");
        enter(reader, link(reader, "Russian"));
        reader.waitForURL(Pattern.compile(".*text=ru"));
        assertThat(reader.locator("main")).containsText("machine translation");
        assertAccessible(reader);
    }

    private static void consent(Page editor) {
        pick(editor, editor.locator("vaadin-radio-group").nth(0), 1);
        pick(editor, editor.locator("vaadin-radio-group").nth(1), 0);
        type(editor, editor.locator("vaadin-date-picker input"), "2 January 2025");
        editor.keyboard().press("Tab");
        pressByKey(editor, "Write the consent down");
        assertThat(editor.locator("main")).containsText("Consent: the family, in writing, 2 January 2025.");
    }

    private static void upload(Page editor) {
        choose(
                editor,
                button(editor.locator("main"), "Upload a page"),
                new FilePayload("page.png", "image/png", TestMuseum.png(800, 600)));
        assertThat(editor.locator("main")).containsText("not looked at yet");
        editor.locator("vestka-redaction-board canvas").waitFor();
    }

    /** The red square lies at 100, 75 and is 200 wide and 150 high; a new part begins at 300, 281, 200 wide and 38 high. */
    private void blacken(Page editor) {
        Locator board = editor.locator("vestka-redaction-board");
        enter(editor, board.locator(".v-redaction-add"));
        Locator part = board.locator(".v-redaction-part");
        assertThat(part).isFocused();
        assertThat(part).containsText("Part 1: 300 from the left, 281 from the top, 200 wide, 38 high");
        for (int i = 0; i < 14; i++) {
            editor.keyboard().press("ArrowLeft");
            editor.keyboard().press("ArrowUp");
        }
        editor.keyboard().press("Shift+ArrowRight");
        for (int i = 0; i < 12; i++) {
            editor.keyboard().press("Shift+ArrowDown");
        }
        assertThat(part).containsText("Part 1: 76 from the left, 57 from the top, 216 wide, 230 high");
        enter(editor, board.locator(".v-redaction-add"));
        assertThat(part).hasCount(2);
        editor.keyboard().press("Delete");
        assertThat(part).hasCount(1);
        assertThat(part).isFocused();
        editor.keyboard().press("Shift+ArrowRight");
        // what is marked outlives an act beside it
        pressByKey(editor, "Save");
        assertThat(editor.locator("vaadin-notification-card").last()).containsText("Saved");
        assertThat(part).hasCount(1);
        assertThat(part).containsText("Part 1: 76 from the left, 57 from the top, 232 wide, 230 high");
        assertAccessible(editor);
        picture(editor, "museum-redaction");
        enter(editor, board.locator(".v-redaction-burn"));
        Locator dialog = dialog(editor);
        tabTo(editor, dialog.locator("[slot=confirm-button]"));
        editor.keyboard().press("Enter");
        assertThat(editor.locator("main .v-badge", new Page.LocatorOptions().setHasText("redacted")))
                .isVisible();
    }

    private void blackenedForEverybody(MuseumCode code) throws IOException {
        for (byte[] jpeg : List.of(
                museum.image(code, 1).orElseThrow(), museum.small(code, 1).orElseThrow())) {
            BufferedImage left = ImageIO.read(new ByteArrayInputStream(jpeg));
            for (int x = 0; x < left.getWidth(); x++) {
                for (int y = 0; y < left.getHeight(); y++) {
                    Color color = new Color(left.getRGB(x, y));
                    assertThat(color.getRed() - color.getGreen()).isLessThan(60);
                }
            }
        }
    }
}
