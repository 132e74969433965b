package org.vestka.museum;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.vestka.museum.MuseumRefused.Reason;

/**
 * Draws a page anew: upright, JPEG, of bounded size, and with nothing of the camera, place or program it came from; and blackens
 * what shall be gone. One at a time: a picture takes a hundred megabytes for a moment.
 */
@SuppressWarnings("ArrayRecordComponent")
record PageImage(byte[] jpeg, int width, int height) {

    /** What may be uploaded. */
    static final int MOST_BYTES = 12 * 1024 * 1024;
    /** Twenty-five megapixels: a page scanned at 500 dots an inch. */
    private static final long MOST_PIXELS = 25_000_000;
    /** The longer side: handwriting is read well at it. */
    private static final int SIDE = 2000;

    private static final int SMALL = 320;
    private static final double QUALITY = 0.88;
    /**
     * JPEG is made of squares of sixteen pixels, and what stood in one can be guessed from all of it: whole squares are blackened.
     */
    private static final int SQUARE = 16;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** @throws MuseumRefused when it is no JPEG or PNG that can be read, or a larger one than anybody needs */
    static synchronized PageImage make(byte[] uploaded) {
        if (uploaded.length > MOST_BYTES || !(begins(uploaded, JPEG) || begins(uploaded, PNG))) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
        try {
            int longest = longestSide(uploaded);
            BufferedImage upright = Thumbnails.of(new ByteArrayInputStream(uploaded))
                    .scale(Math.min(1.0, (double) SIDE / longest))
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            return encoded(onWhite(upright));
        } catch (IOException | RuntimeException e) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
    }

    /** The page without what is marked; that is nowhere in it any more. */
    static synchronized PageImage redact(byte[] jpeg, Collection<Redaction> marked) {
        try {
            BufferedImage page = onWhite(read(jpeg));
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.BLACK);
            for (Redaction part : marked) {
                int left = Math.floorDiv(part.x(), SQUARE) * SQUARE;
                int top = Math.floorDiv(part.y(), SQUARE) * SQUARE;
                int right = Math.ceilDiv(part.x() + part.width(), SQUARE) * SQUARE;
                int bottom = Math.ceilDiv(part.y() + part.height(), SQUARE) * SQUARE;
                pen.fillRect(left, top, right - left, bottom - top);
            }
            pen.dispose();
            return encoded(page);
        } catch (IOException e) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
    }

    /** For lists. */
    static synchronized byte[] small(byte[] jpeg) {
        try {
            BufferedImage page = read(jpeg);
            double scale = Math.min(1.0, (double) SMALL / Math.max(page.getWidth(), page.getHeight()));
            return encoded(Thumbnails.of(page).scale(scale).asBufferedImage()).jpeg();
        } catch (IOException e) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** The measures stand at the beginning of a file: asked before anything is unpacked. */
    private static int longestSide(byte[] uploaded) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
                return Math.max(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(jpeg));
        if (page == null) {
            throw new IOException("no picture");
        }
        return page;
    }

    private static PageImage encoded(BufferedImage page) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(page).scale(1).outputFormat("jpeg").outputQuality(QUALITY).toOutputStream(jpeg);
        return new PageImage(jpeg.toByteArray(), page.getWidth(), page.getHeight());
    }

    /** JPEG knows nothing of what shines through. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
