package org.vestka.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was uploaded is read upright, and lies in no file while it is. */
class UploadedPictureTest {

    private static final int RED = 0xC00000;

    @AfterEach
    void filesAsBefore() {
        ImageIO.setCacheDirectory(null);
    }

    @Test
    void itIsInNoFileWhileItIsReadAndWritten(@TempDir Path folder) throws IOException {
        byte[] uploaded = HostilePictures.withExif(upperLeftRed(), 6, "GPS 53.9 27.56");
        Path gone = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        // whoever reads by way of a file cannot: this is what would be seen
        assertThatThrownBy(() -> ImageIO.read(new ByteArrayInputStream(uploaded)))
                .isInstanceOf(IllegalArgumentException.class);

        byte[] written = Jpeg.of(UploadedPicture.upright(uploaded, 50), 0.9);

        assertThat(UploadedPicture.read(written).getHeight()).isEqualTo(50);
    }

    /** CIPA DC-008, tag 274: where the first row and the first column are seen. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTelephoneSaysWhichSideIsUp(int side) throws IOException {
        BufferedImage upright = UploadedPicture.upright(HostilePictures.withExif(upperLeftRed(), side, "words"), 1000);

        boolean lying = side > 4;
        assertThat(upright.getWidth()).isEqualTo(lying ? 60 : 100);
        assertThat(upright.getHeight()).isEqualTo(lying ? 100 : 60);
        boolean right = side == 2 || side == 3 || side == 6 || side == 7;
        boolean below = side == 3 || side == 4 || side == 7 || side == 8;
        int x = right ? upright.getWidth() - 10 : 10;
        int y = below ? upright.getHeight() - 10 : 10;
        assertThat(red(upright, x, y)).isTrue();
        assertThat(red(upright, upright.getWidth() - 1 - x, y)).isFalse();
        assertThat(red(upright, x, upright.getHeight() - 1 - y)).isFalse();
    }

    @Test
    void whatIsWrittenInAPictureIsNotUnpacked() throws IOException {
        byte[] swelling = HostilePictures.withSwellingText(png(), Integer.MAX_VALUE - 1);
        assertThat(swelling).hasSizeLessThan(5_000_000);

        // two gigabytes of blanks are more than any heap of ours
        assertThat(UploadedPicture.upright(swelling, 100).getWidth()).isEqualTo(100);
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws IOException {
        for (byte[] none : HostilePictures.none(upperLeftRed(), png())) {
            assertThatThrownBy(() -> UploadedPicture.upright(none, 100)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> UploadedPicture.upright(HostilePictures.bomb(40_000, 40_000), 100))
                .isInstanceOf(IOException.class);
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int color = picture.getRGB(x, y);
        return (color >> 16 & 0xFF) > 150 && (color & 0xFF) < 90;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** A hundred wide, sixty high, blue but for its upper left quarter. */
    private static byte[] upperLeftRed() throws IOException {
        BufferedImage picture = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 60; y++) {
                picture.setRGB(x, y, x < 48 && y < 28 ? RED : 0x0000C0);
            }
        }
        return Jpeg.of(picture, 0.95);
    }
}
