package org.vestka.letters.print;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/** Literata as it stands on paper: embedded as a subset, kerned and shaped by the font's own tables. */
enum Typeface {
    REGULAR("fonts/Literata-Regular.ttf"),
    SEMIBOLD("fonts/Literata-SemiBold.ttf");

    private final BaseFont base;
    private final java.awt.Font glyphs;

    Typeface(String file) {
        try (InputStream bytes =
                Objects.requireNonNull(Typeface.class.getClassLoader().getResourceAsStream(file))) {
            base = Shaping.load(file);
            glyphs = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font of ours does not load", e);
        }
    }

    BaseFont base() {
        return base;
    }

    Font at(float size) {
        return new Font(base, size);
    }

    float width(String text, float size) {
        return base.getWidthPoint(text, size);
    }

    /** The scripts of those letters that the font does not have. */
    Set<UnicodeScript> missing(List<String> lines) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (String line : lines) {
            line.codePoints()
                    .filter(letter -> !Character.isSpaceChar(letter) && !glyphs.canDisplay(letter))
                    .forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        }
        return scripts;
    }

    /** The text with a dot for each letter that the font does not have, and for a space of another width a plain one. */
    String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isSpaceChar(letter) ? ' ' : glyphs.canDisplay(letter) ? letter : '·')
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    /** The layout has to be switched on before a font is made, and an enum's constants come before its static block. */
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
