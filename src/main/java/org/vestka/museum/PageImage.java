package org.vestka.museum;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.vestka.museum.MuseumRefused.Reason;
import org.vestka.shared.picture.Jpeg;
import org.vestka.shared.picture.UploadedPicture;

/**
 * Draws a page anew: upright, JPEG, of bounded size, and with nothing of the camera, place or program it came from; and blackens
 * what shall be gone. One at a time: a picture takes a hundred megabytes for a moment.
 */
@SuppressWarnings("ArrayRecordComponent")
record PageImage(byte[] jpeg, int width, int height) {

    /** What may be uploaded. */
    static final int MOST_BYTES = 12 * 1024 * 1024;
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
            return encoded(UploadedPicture.upright(uploaded, SIDE));
        } catch (IOException e) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
    }

    /** The page without what is marked; that is nowhere in it any more. */
    static synchronized PageImage redact(byte[] jpeg, Collection<Redaction> marked) {
        try {
            BufferedImage page = UploadedPicture.read(jpeg);
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
            return encoded(UploadedPicture.upright(jpeg, SMALL)).jpeg();
        } catch (IOException e) {
            throw new MuseumRefused(Reason.NO_PICTURE);
        }
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static PageImage encoded(BufferedImage page) throws IOException {
        return new PageImage(Jpeg.of(page, QUALITY), page.getWidth(), page.getHeight());
    }
}
