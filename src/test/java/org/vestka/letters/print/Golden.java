package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a page looked like when somebody looked at it. {@code -Dvestka.write-paper=true} draws the pictures anew; look at each
 * before it is committed. Our fonts are in the files, so that the machine's own play no part.
 */
final class Golden {

    private static final Path PICTURES = Path.of("src", "test", "resources", "paper");
    private static final int DPI = 100;
    private static final int PAPER = 0xff;
    /** So much lighter or darker is another colour; edges of letters are drawn a little differently by each machine. */
    private static final int OTHER = 96;

    private static final double SHARE = 0.01;

    private Golden() {}

    /** A page of a file is as it was. */
    static void assertAsItWas(String name, byte[] pdf, int page) {
        BufferedImage now = drawn(pdf, page);
        Path file = PICTURES.resolve(name + ".png");
        try {
            if (Boolean.getBoolean("vestka.write-paper")) {
                ImageIO.write(now, "png", file.toFile());
            }
            Path seen = Path.of("target", "paper", name + ".png");
            Files.createDirectories(seen.getParent());
            ImageIO.write(now, "png", seen.toFile());
            assertThat(file).exists();
            BufferedImage before = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
            assertThat(difference(before, now))
                    .as("how much of %s is drawn differently; it is now in %s", file, seen)
                    .isLessThan(SHARE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage drawn(byte[] pdf, int page) {
        return drawn(pdf, page, DPI);
    }

    static BufferedImage drawn(byte[] pdf, int page, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the ink of the first, how much there is more or less in the second; 1 where the pages are of two sizes. */
    static double difference(BufferedImage before, BufferedImage now) {
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return 1;
        }
        int ink = 0;
        int other = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                int was = before.getRGB(x, y) & 0xff;
                int is = now.getRGB(x, y) & 0xff;
                ink += was < PAPER - OTHER ? 1 : 0;
                other += Math.abs(was - is) > OTHER ? 1 : 0;
            }
        }
        return (double) other / Math.max(1, ink);
    }
}
