package org.vestka.directory.registry;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Position;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.UnreadablePicture;

/** Draws an uploaded picture anew: small, upright, JPEG, and with nothing of the camera, place or program it came from. */
final class PortraitMaker {

    /** Width and height of the largest portrait shown, twice for sharp screens. */
    private static final int WIDTH = 264;

    private static final int HEIGHT = 328;
    /** Twenty-five megapixels: more is an attack, or a scan for another purpose. */
    private static final long MOST_PIXELS = 25_000_000;

    /** Of a tall picture the upper part, where faces are. */
    private static final Position FACES = (frameWidth, frameHeight, width, height, left, right, top, bottom) ->
            new Point((frameWidth - width) / 2, (frameHeight - height) / 4);

    private PortraitMaker() {}

    /** @throws UnreadablePicture when it is none */
    static Picture make(byte[] uploaded) {
        try {
            refuseBomb(uploaded);
            BufferedImage portrait = Thumbnails.of(new ByteArrayInputStream(uploaded))
                    .size(WIDTH, HEIGHT)
                    .crop(FACES)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(onWhite(portrait), "jpeg", jpeg);
            return new Picture("image/jpeg", jpeg.toByteArray());
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture();
        }
    }

    /** The measures stand at the beginning of a file: asked before anything is unpacked. */
    private static void refuseBomb(byte[] uploaded) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
            } finally {
                reader.dispose();
            }
        }
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
