package org.vestka.letters.print;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * One line as it stands on paper, from left to right: pieces that are each of one face and one direction, so that the letters
 * of each are joined and turned as its script has it.
 *
 * @param fromTheRight whether the line is one of a script that is written from the right
 */
record PaperLine(List<Piece> pieces, boolean fromTheRight) {

    /** Below it no letter is joined or written from the right. */
    private static final char PLAIN_BELOW = '\u0590';

    /** @param plain whether its width is that of its letters */
    record Piece(String text, Typeface face, boolean plain) {

        float width(float size) {
            return plain ? face.width(text, size) : face.shapedWidth(text, size);
        }
    }

    PaperLine {
        pieces = List.copyOf(pieces);
    }

    /** @param main the face of all letters that it has */
    static PaperLine of(String text, Typeface main) {
        if (isPlain(text)) {
            return new PaperLine(List.of(new Piece(text, main, true)), false);
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] runs = new Object[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            List<Piece> pieces = pieces(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), main);
            if (levels[run] % 2 == 1) {
                Collections.reverse(pieces);
            }
            runs[run] = pieces;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        List<Piece> all = new ArrayList<>();
        for (Object run : runs) {
            for (Object piece : (List<?>) run) {
                all.add((Piece) piece);
            }
        }
        return new PaperLine(all, !bidi.baseIsLeftToRight());
    }

    /** Whether a line needs neither another face nor another direction, as far as its letters tell. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= PLAIN_BELOW && !isPunctuation(letter)) {
                return false;
            }
        }
        return true;
    }

    /** Dashes, quotation marks and the numero sign, which Literata has. */
    private static boolean isPunctuation(char letter) {
        return (letter >= '\u2010' && letter <= '\u2027') || letter == '\u2116';
    }

    private static List<Piece> pieces(String text, Typeface main) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Typeface face = main;
        for (int letter : text.codePoints().toArray()) {
            boolean neutral = Character.UnicodeScript.of(letter) == Character.UnicodeScript.COMMON
                    || Character.UnicodeScript.of(letter) == Character.UnicodeScript.INHERITED;
            Typeface next = neutral && face.has(letter) ? face : main.of(letter).orElse(main);
            if (next != face && !current.isEmpty()) {
                pieces.add(piece(current, face));
            }
            face = next;
            current.appendCodePoint(letter);
        }
        pieces.add(piece(current, face));
        return pieces;
    }

    private static Piece piece(StringBuilder letters, Typeface face) {
        String text = letters.toString();
        letters.setLength(0);
        return new Piece(text, face, isPlain(text));
    }

    float width(float size) {
        float width = 0;
        for (Piece piece : pieces) {
            width += piece.width(size);
        }
        return width;
    }

    /** Writes it with its left end at {@code x}. */
    void write(PdfContentByte canvas, float size, float x, float baseline) {
        float at = x;
        for (Piece piece : pieces) {
            canvas.beginText();
            canvas.setFontAndSize(piece.face().base(), size);
            canvas.setTextMatrix(at, baseline);
            canvas.showText(piece.text());
            canvas.endText();
            // of the last nobody asks where it ends
            at += pieces.size() == 1 ? 0 : piece.width(size);
        }
    }
}
