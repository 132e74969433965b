package org.vestka.museum.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;

/** Pictures for one editor's screen: no browser and no proxy keeps them, and they have no address of their own. */
final class PagePictures {

    private static final int GONE = 404;

    private PagePictures() {}

    /** @param picture asked each time, with the rights of whoever asks then */
    static DownloadHandler of(Supplier<Optional<byte[]>> picture) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> jpeg = picture.get();
            if (jpeg.isEmpty()) {
                event.getResponse().setStatus(GONE);
            } else {
                event.setContentType("image/jpeg");
                event.setContentLength(jpeg.get().length);
                event.getOutputStream().write(jpeg.get());
            }
        };
    }

    static Image shown(Supplier<Optional<byte[]>> picture, String alt) {
        Image image = new Image();
        image.getElement().setAttribute("src", of(picture));
        image.setAlt(alt);
        image.addClassName("v-museum-page");
        return image;
    }
}
