package org.vestka.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.picture.HostilePictures;

/** Whatever is uploaded, what is kept says nothing of where it came from, and what is blackened is gone from it. */
class PageImageTest {

    private static final String PLACE = "GPS 53.9 27.56 telephone of M.";
    private static final String PROGRAM = "<x:xmpmeta creator='Home of M.'/>";

    @Test
    void nothingOfTheCameraIsKept() throws IOException {
        byte[] uploaded =
                HostilePictures.withXmp(HostilePictures.withExif(TestMuseum.jpeg(800, 600), 1, PLACE), PROGRAM);
        assertThat(words(uploaded)).contains(PLACE).contains(PROGRAM);

        PageImage page = PageImage.make(uploaded);

        assertThat(words(page.jpeg())).doesNotContain(PLACE, PROGRAM, "Exif", "xmp", "ICC_PROFILE");
        assertThat(words(PageImage.small(page.jpeg()))).doesNotContain(PLACE, PROGRAM, "Exif", "xmp", "ICC_PROFILE");
        assertThat(page.width()).isEqualTo(800);
        assertThat(page.height()).isEqualTo(600);
    }

    @Test
    void aTextOfAPngIsNotKeptEither() {
        byte[] png = HostilePictures.withText(TestMuseum.png(400, 300), PLACE);
        assertThat(words(png)).contains(PLACE);

        assertThat(words(PageImage.make(png).jpeg())).doesNotContain(PLACE);
    }

    @Test
    void aLargePageIsMadeSmallerAndASmallOneIsNotMadeLarger() {
        PageImage large = PageImage.make(TestMuseum.png(3000, 4000));

        assertThat(large.height()).isEqualTo(2000);
        assertThat(large.width()).isEqualTo(1500);
        assertThat(PageImage.make(TestMuseum.png(200, 100)).width()).isEqualTo(200);
    }

    @Test
    void whatIsBlackenedIsGoneAlsoFromTheSmallOne() throws IOException {
        PageImage page = PageImage.make(TestMuseum.png(800, 600));
        assertThat(reddest(read(page.jpeg()))).isGreaterThan(150);

        PageImage redacted = PageImage.redact(page.jpeg(), List.of(new Redaction(98, 73, 204, 154)));

        BufferedImage left = read(redacted.jpeg());
        assertThat(new Color(left.getRGB(200, 150)).getRed()).isLessThan(20);
        // not a shade of it beside the edges either
        assertThat(reddest(left)).isLessThan(40);
        assertThat(reddest(read(PageImage.small(redacted.jpeg())))).isLessThan(40);
    }

    @Test
    void whatReachesBeyondThePageIsCutOff() throws IOException {
        PageImage page = PageImage.make(TestMuseum.png(800, 600));

        BufferedImage left = read(PageImage.redact(
                        page.jpeg(), List.of(new Redaction(700, 500, 90_000, 90_000), new Redaction(-50, -50, 10, 10)))
                .jpeg());

        assertThat(left.getWidth()).isEqualTo(800);
        assertThat(new Color(left.getRGB(799, 599)).getGreen()).isLessThan(20);
        assertThat(new Color(left.getRGB(8, 8)).getGreen()).isGreaterThan(235);
    }

    @Test
    void aPictureOfABillionPointsIsRefusedUnread() {
        byte[] bomb = HostilePictures.bomb(40_000, 40_000);

        assertThat(bomb).hasSizeLessThan(10_000);
        refused(bomb);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] whole = TestMuseum.jpeg(300, 300);
        byte[] fifty = Arrays.copyOf(whole, 50 * 1024 * 1024);

        HostilePictures.none(whole, TestMuseum.png(300, 300)).forEach(PageImageTest::refused);
        refused("GIF89a, and what follows".getBytes(StandardCharsets.UTF_8));
        refused("BM, and what follows".getBytes(StandardCharsets.UTF_8));
        refused(fifty);
    }

    private static void refused(byte[] uploaded) {
        assertThatThrownBy(() -> PageImage.make(uploaded))
                .isInstanceOfSatisfying(MuseumRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(MuseumRefused.Reason.NO_PICTURE));
    }

    /** How much more red than green any point has. */
    private static int reddest(BufferedImage picture) {
        int most = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                Color color = new Color(picture.getRGB(x, y));
                most = Math.max(most, color.getRed() - color.getGreen());
            }
        }
        return most;
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
