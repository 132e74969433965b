package org.vestka.shared.picture;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** Reads what was uploaded: upright, of bounded size, and never by way of a file. */
public final class UploadedPicture {

    /** Twenty-five megapixels, a page scanned at 500 dots an inch: more is an attack, or a scan for another purpose. */
    private static final long MOST_PIXELS = 25_000_000;

    private UploadedPicture() {}

    /**
     * @param longestSide in pixels; a larger picture is made smaller, a smaller one stays
     * @return may shine through
     * @throws IOException when it is no picture, or a larger one than anybody needs
     */
    public static BufferedImage upright(byte[] uploaded, int longestSide) throws IOException {
        BufferedImage whole = read(uploaded);
        Orientation side = orientation(uploaded);
        try {
            BufferedImage bounded = Thumbnails.of(whole)
                    .scale(Math.min(1.0, (double) longestSide / Math.max(whole.getWidth(), whole.getHeight())))
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            return side == null
                    ? bounded
                    : ExifFilterUtils.getFilterForOrientation(side).apply(bounded);
        } catch (IllegalArgumentException e) {
            throw new IOException("too thin a picture", e);
        }
    }

    /** As it lies in the file. */
    public static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // the measures stand at the beginning of a file: asked before anything is unpacked
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("too many pixels");
                }
                return reader.read(0);
            } catch (RuntimeException e) {
                // readers stumble over broken files in many ways
                throw new IOException("no picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Which side a telephone says is up; null where it says nothing that can be read. */
    private static @Nullable Orientation orientation(byte[] uploaded) {
        try {
            // only what a JPEG says of itself, and nothing that has to be unpacked for it
            Metadata told =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(uploaded), List.of(new ExifReader()));
            return Stream.ofNullable(told.getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .flatMap(exif -> Stream.ofNullable(exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION)))
                    .filter(side -> side >= 1 && side <= Orientation.values().length)
                    .map(Orientation::typeOf)
                    .findFirst()
                    .orElse(null);
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return null;
        }
    }
}
