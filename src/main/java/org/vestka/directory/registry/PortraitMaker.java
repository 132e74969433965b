package org.vestka.directory.registry;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Position;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.UnreadablePicture;
import org.vestka.shared.picture.Jpeg;
import org.vestka.shared.picture.UploadedPicture;

/** Draws an uploaded picture anew: small, upright, JPEG, and with nothing of the camera, place or program it came from. */
final class PortraitMaker {

    /** Width and height of the largest portrait shown, twice for sharp screens. */
    private static final int WIDTH = 264;

    private static final int HEIGHT = 328;
    /** The longer side of what it is cut from: enough for a face in a picture of many. */
    private static final int LARGE = 2000;

    private static final double QUALITY = 0.75;

    /** Of a tall picture the upper part, where faces are. */
    private static final Position FACES = (frameWidth, frameHeight, width, height, left, right, top, bottom) ->
            new Point((frameWidth - width) / 2, (frameHeight - height) / 4);

    private PortraitMaker() {}

    /** @throws UnreadablePicture when it is none */
    static Picture make(byte[] uploaded) {
        try {
            BufferedImage portrait = Thumbnails.of(UploadedPicture.upright(uploaded, LARGE))
                    .size(WIDTH, HEIGHT)
                    .crop(FACES)
                    .asBufferedImage();
            return new Picture("image/jpeg", Jpeg.of(portrait, QUALITY));
        } catch (IOException e) {
            throw new UnreadablePicture();
        }
    }
}
