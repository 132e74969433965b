package org.vestka.directory.registry;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.UnreadablePicture;

/** Draws an uploaded picture anew: small, JPEG, and with nothing of the camera, place or program it came from. */
final class PortraitMaker {

    /** Width and height of the largest portrait shown, twice for sharp screens. */
    private static final int WIDTH = 264;

    private static final int HEIGHT = 328;
    /** Twenty-five megapixels: more is an attack, or a scan for another purpose. */
    private static final long MOST_PIXELS = 25_000_000;

    private PortraitMaker() {}

    /** @throws UnreadablePicture when it is none */
    static Picture make(byte[] uploaded) {
        try {
            BufferedImage drawn = draw(read(uploaded));
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(drawn, "jpeg", jpeg);
            return new Picture("image/jpeg", jpeg.toByteArray());
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture();
        }
    }

    private static BufferedImage read(byte[] uploaded) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // the measures stand at the beginning: asked before anything is unpacked
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Fills the frame; of a tall picture the upper part, where faces are. */
    private static BufferedImage draw(BufferedImage picture) {
        double scale = Math.max((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        int width = (int) Math.ceil(picture.getWidth() * scale);
        int height = (int) Math.ceil(picture.getHeight() * scale);
        BufferedImage drawn = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 4, width, height, null);
        pen.dispose();
        return drawn;
    }
}
