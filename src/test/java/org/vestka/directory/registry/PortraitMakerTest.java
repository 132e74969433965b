package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.UnreadablePicture;
import org.vestka.shared.picture.HostilePictures;

/** Whatever is uploaded, what is kept is one small upright JPEG that says nothing of where it came from. */
class PortraitMakerTest {

    /** A place in Minsk, as a telephone would write it. */
    private static final String SECRET = "GPS 53.9 27.56 telephone of M.";

    @Test
    void aPictureIsCutToTheFrame() throws IOException {
        BufferedImage portrait = read(PortraitMaker.make(encoded("png", halves(2000, 1000))));

        assertThat(portrait.getWidth()).isEqualTo(264);
        assertThat(portrait.getHeight()).isEqualTo(328);
    }

    @Test
    void ofATallPictureTheUpperPartIsKept() throws IOException {
        BufferedImage portrait = read(PortraitMaker.make(encoded("png", halves(400, 2000))));

        assertThat(red(portrait, 132, 5)).isTrue();
        assertThat(red(portrait, 132, 250)).isTrue();
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(read(PortraitMaker.make(encoded("png", clear))).getRGB(100, 100)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void theCameraSaysWhichSideIsUpAndNothingElseIsKept() throws IOException {
        // upright the red half is above; the camera was held so that it lies to the left
        byte[] lying = HostilePictures.withExif(encoded("jpeg", leftRed(656, 528)), 6, SECRET);

        Picture portrait = PortraitMaker.make(lying);

        BufferedImage upright = read(portrait);
        assertThat(red(upright, 132, 20)).isTrue();
        assertThat(red(upright, 132, 310)).isFalse();
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).contains(SECRET);
        assertThat(new String(portrait.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET)
                .doesNotContain("Exif");
    }

    @Test
    void aPictureOfABillionPointsIsRefusedUnread() {
        byte[] bomb = HostilePictures.bomb(40_000, 40_000);

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> PortraitMaker.make(bomb)).isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        for (byte[] bad : HostilePictures.none(encoded("jpeg", halves(300, 300)), encoded("png", halves(300, 300)))) {
            assertThatThrownBy(() -> PortraitMaker.make(bad)).isInstanceOf(UnreadablePicture.class);
        }
    }

    private static BufferedImage halves(int width, int height) {
        return half(width, height, width, height / 2);
    }

    private static BufferedImage leftRed(int width, int height) {
        return half(width, height, width / 2, height);
    }

    private static BufferedImage half(int width, int height, int redWidth, int redHeight) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, redWidth, redHeight);
        pen.dispose();
        return picture;
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static byte[] encoded(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(Picture picture) throws IOException {
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }
}
