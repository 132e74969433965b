package org.vestka.letters.print;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/**
 * Faces as they stand on paper: embedded as a subset, kerned and shaped by the font's own tables. Literata is what we print in;
 * the others lend it letters that it does not have, and are read from the disk when somebody's name first needs them.
 */
enum Typeface {
    REGULAR("fonts/Literata-Regular.ttf"),
    SEMIBOLD("fonts/Literata-SemiBold.ttf"),
    ARABIC("fonts/NotoNaskhArabic-Regular.ttf"),
    HEBREW("fonts/NotoSerifHebrew-Regular.ttf"),
    HAN("fonts/NotoSansSC-Regular.ttf"),
    HANGUL("fonts/NotoSansKR-Regular.ttf");

    private static final List<Typeface> LENDING = List.of(ARABIC, HEBREW, HAN, HANGUL);

    private final String file;
    private volatile @Nullable Loaded loaded;

    Typeface(String file) {
        this.file = file;
    }

    private record Loaded(BaseFont base, java.awt.Font glyphs) {}

    private Loaded loaded() {
        Loaded before = loaded;
        if (before != null) {
            return before;
        }
        synchronized (this) {
            Loaded now = loaded;
            if (now == null) {
                now = load();
                loaded = now;
            }
            return now;
        }
    }

    private Loaded load() {
        try (InputStream bytes =
                Objects.requireNonNull(Typeface.class.getClassLoader().getResourceAsStream(file))) {
            return new Loaded(Shaping.load(file), java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font of ours does not load", e);
        }
    }

    BaseFont base() {
        return loaded().base();
    }

    Font at(float size) {
        return new Font(base(), size);
    }

    /** As wide as its letters are, one beside the other: for what is neither joined nor written from the right. */
    float width(String text, float size) {
        return base().getWidthPoint(text, size);
    }

    /** As wide as it is once its letters are joined. */
    float shapedWidth(String text, float size) {
        return (float) LayoutProcessor.computeGlyphVector(base(), size, text)
                .getLogicalBounds()
                .getWidth();
    }

    boolean has(int letter) {
        return loaded().glyphs().canDisplay(letter);
    }

    /** The face for a letter: this one, else the first that lends it; empty where none has it. */
    Optional<Typeface> of(int letter) {
        return has(letter)
                ? Optional.of(this)
                : LENDING.stream().filter(other -> other.has(letter)).findFirst();
    }

    /** The scripts of those letters that no face has. */
    Set<UnicodeScript> missing(List<String> lines) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (String line : lines) {
            line.codePoints()
                    .filter(letter ->
                            !Character.isSpaceChar(letter) && of(letter).isEmpty())
                    .forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        }
        return scripts;
    }

    /** The text with a dot for each letter that no face has, and for a space of another width a plain one. */
    String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isSpaceChar(letter) ? ' ' : of(letter).isPresent() ? letter : '·')
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    /** The layout has to be switched on before a font is made. */
    private static final class Shaping {

        static {
            System.setProperty("java.awt.headless", "true");
            LayoutProcessor.enable();
            LayoutProcessor.setKerning();
        }

        static BaseFont load(String file) throws IOException {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        }
    }
}
