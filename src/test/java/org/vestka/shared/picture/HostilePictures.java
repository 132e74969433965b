package org.vestka.shared.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures that tell more than is seen on them, and such as are none. */
public final class HostilePictures {

    private HostilePictures() {}

    /**
     * What a telephone writes (CIPA DC-008, Exif): which side is up, and a description.
     *
     * @param side from 1, upright, to 8
     */
    public static byte[] withExif(byte[] jpeg, int side, String description) {
        byte[] words = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        return with(
                jpeg,
                ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length)
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
                        .putShort((short) side)
                        .putShort((short) 0)
                        .putInt(0)
                        .put(words)
                        .array());
    }

    /** What a program writes. */
    public static byte[] withXmp(byte[] jpeg, String words) {
        return with(jpeg, ("http://ns.adobe.com/xap/1.0/\0" + words).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A segment for applications behind the first marker. */
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

    /** With a comment, as PNG keeps it. */
    public static byte[] withText(byte[] png, String comment) {
        return written(out -> {
            out.write(png, 0, 33);
            chunk(out, "tEXt", ("Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1));
            out.write(png, 33, png.length - 33);
        });
    }

    /** With a comment that is small as it lies there and of this size once it is unpacked. */
    public static byte[] withSwellingText(byte[] png, int size) {
        return written(out -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(text)) {
                byte[] blanks = new byte[1 << 20];
                for (long written = 0; written < size; written += blanks.length) {
                    deflater.write(blanks);
                }
            }
            out.write(png, 0, 33);
            chunk(out, "zTXt", text.toByteArray());
            out.write(png, 33, png.length - 33);
        });
    }

    /** The beginning of a PNG of these measures, with hardly anything in it. */
    public static byte[] bomb(int width, int height) {
        return written(out -> {
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
        });
    }

    /** @param jpeg a whole one, of which a part is taken
     *  @param png likewise */
    public static List<byte[]> none(byte[] jpeg, byte[] png) {
        return List.of(
                new byte[0],
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                Arrays.copyOf(png, 60),
                Arrays.copyOfRange(jpeg, 20, jpeg.length));
    }

    private interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
