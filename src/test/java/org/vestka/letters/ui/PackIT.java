package org.vestka.letters.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** An evening's letters: chosen, printed, opened again by the code on the list, and marked as posted. */
class PackIT extends BrowserTest {

    private static final String PASSWORD = "paper-boats";

    @Test
    void lettersAreChosenPrintedFoundByTheirCodeAndPosted() throws IOException, NotFoundException {
        Page page = open("sign-in");
        signIn(page, "organiser", PASSWORD);
        visit(page, "my/draw");
        press(page, "Give me five");
        assertThat(page.locator("main")).containsText("Kept for you until");
        visit(page, "my");
        follow(page, "Print several");
        assertThat(page.locator("main h1")).hasText("Print several");
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        picture(page, "pack-new");
        press(page, "Choose all");
        // asks about an address in doubt only once it has heard of the choice
        page.waitForTimeout(1_000);
        if (page.getByLabel("I know. Print anyway.").isVisible()) {
            page.getByLabel("I know. Print anyway.").check();
        }
        press(page, "Make the pack");
        assertThat(page).hasURL(Pattern.compile("/my/packs/[0-9a-z]{12}$"));
        assertAccessible(page);
        picture(page, "pack");
        Download download = page.waitForDownload(() -> follow(page, "One file (PDF)"));
        assertThat(download.suggestedFilename()).isEqualTo("pack.pdf");
        String path = URI.create(code(download)).getPath().substring(1);
        assertThat(page.url()).endsWith(path);

        Page phone = open(path, "en", 390, ColorScheme.DARK);
        assertThat(phone.locator("main h1")).not().containsText("Letters of");
        signIn(phone, "organiser", PASSWORD);
        assertThat(phone.locator("main h1")).containsText("Letters of");
        assertNoSidewaysScrolling(phone);
        picture(phone, "pack-phone");
        phone.getByLabel(Pattern.compile("^Choose (all|this)")).check();
        press(phone, "Posted");
        phone.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Posted").setExact(true))
                .click();
        assertThat(phone.locator("main")).containsText("Done");
        assertAccessible(phone);
        picture(phone, "pack-posted");

        Page other = open("sign-in");
        signIn(other, "swallow", PASSWORD);
        visit(other, path);
        assertThat(other.locator("main")).not().containsText("Letters of");
    }

    private static String code(Download download) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
            BufferedImage list = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            int[] pixels = list.getRGB(0, 0, list.getWidth(), list.getHeight(), null, 0, list.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(list.getWidth(), list.getHeight(), pixels)));
            return new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        }
    }
}
