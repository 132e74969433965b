package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.UnreadablePicture;

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
        byte[] lying = withExif(encoded("jpeg", leftRed(656, 528)), 6);

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
    void aPictureOfABillionPointsIsRefusedUnread() throws IOException {
        byte[] bomb = png(40_000, 40_000);

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> PortraitMaker.make(bomb)).isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] whole = encoded("jpeg", halves(300, 300));

        for (byte[] bad : new byte[][] {
            {},
            "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            java.util.Arrays.copyOf(encoded("png", halves(300, 300)), 60),
            java.util.Arrays.copyOfRange(whole, 20, whole.length)
        }) {
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

    /** Puts what a camera writes (CIPA DC-008, Exif) behind the first marker: which side is up, and a description. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] words = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(8 + 2 + 2 * 12 + 4);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(words);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The beginning of a PNG of these measures, with hardly anything in it. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[1000]);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeInt(data.length);
        out.write(named);
        out.writeInt((int) sum.getValue());
    }
}
