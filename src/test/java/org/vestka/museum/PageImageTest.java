package org.vestka.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.museum.testing.TestMuseum;

/** Whatever is uploaded, what is kept says nothing of where it came from, and what is blackened is gone from it. */
class PageImageTest {

    private static final String PLACE = "GPS 53.9 27.56 telephone of M.";
    private static final String PROGRAM = "<x:xmpmeta creator='Home of M.'/>";

    @Test
    void nothingOfTheCameraIsKept() throws IOException {
        byte[] uploaded = with(with(TestMuseum.jpeg(800, 600), exif()), xmp());
        assertThat(words(uploaded)).contains(PLACE).contains(PROGRAM);

        PageImage page = PageImage.make(uploaded);

        assertThat(words(page.jpeg())).doesNotContain(PLACE, PROGRAM, "Exif", "xmp", "ICC_PROFILE");
        assertThat(words(PageImage.small(page.jpeg()))).doesNotContain(PLACE, PROGRAM, "Exif", "xmp", "ICC_PROFILE");
        assertThat(page.width()).isEqualTo(800);
        assertThat(page.height()).isEqualTo(600);
    }

    @Test
    void aTextOfAPngIsNotKeptEither() throws IOException {
        byte[] png = TestMuseum.png(400, 300);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, 33);
        chunk(out, "tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        out.write(png, 33, png.length - 33);
        assertThat(words(bytes.toByteArray())).contains(PLACE);

        assertThat(words(PageImage.make(bytes.toByteArray()).jpeg())).doesNotContain(PLACE);
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
    void aPictureOfABillionPointsIsRefusedUnread() throws IOException {
        byte[] bomb = bomb(40_000, 40_000);

        assertThat(bomb).hasSizeLessThan(10_000);
        refused(bomb);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] whole = TestMuseum.jpeg(300, 300);
        byte[] fifty = Arrays.copyOf(whole, 50 * 1024 * 1024);

        refused(new byte[0]);
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("GIF89a, and what follows".getBytes(StandardCharsets.UTF_8));
        refused("BM, and what follows".getBytes(StandardCharsets.UTF_8));
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        refused(Arrays.copyOf(TestMuseum.png(300, 300), 60));
        refused(Arrays.copyOfRange(whole, 20, whole.length));
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

    /** What a telephone writes (CIPA DC-008): which side is up, and a description. */
    private static byte[] exif() {
        byte[] words = (PLACE + "\0").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(words.length)
                .putInt(8 + 2 + 2 * 12 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0)
                .put(words)
                .array();
    }

    private static byte[] xmp() {
        return ("http://ns.adobe.com/xap/1.0/\0" + PROGRAM).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A segment for applications behind the first marker of a JPEG. */
    private static byte[] with(byte[] jpeg, byte[] words) {
        return ByteBuffer.allocate(jpeg.length + 4 + words.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (words.length + 2))
                .put(words)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] bomb(int width, int height) throws IOException {
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
