package org.vestka.museum;

/** A part of a page that is to be blackened, in its pixels. What reaches beyond the page is cut off. */
public record Redaction(int x, int y, int width, int height) {

    /** Whether it blackens anything of that page. */
    boolean liesOn(MuseumPage page) {
        return width > 0
                && height > 0
                && x < page.width()
                && y < page.height()
                && (long) x + width > 0
                && (long) y + height > 0;
    }
}
