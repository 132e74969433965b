package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.springframework.stereotype.Component;

/**
 * Prints envelopes, one a page: the address at the right below the middle, where sorting machines and people look for it,
 * the sender small at the top left. Nothing else: no brand, no code, no warning.
 */
@Component
public class EnvelopePrinter {

    private static final float SIZE = 14;
    private static final float SMALLEST = 10;
    private static final float SENDER_SIZE = 9;
    private static final float LEADING = 1.35f;
    private static final float MARGIN = points(12);
    /** Sorting machines print their code into this strip at the foot (UPU S10, DIN 680). */
    private static final float CODE_STRIP = points(15);

    /**
     * Writes a PDF page by page. {@code out} stays open.
     *
     * @throws GlyphsMissing before anything is written, when an envelope has letters our fonts do not have
     * @throws IllegalArgumentException when there is nothing to print
     */
    public void print(List<PaperEnvelope> sheets, PaperFormat format, OutputStream out) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no envelopes");
        }
        for (int i = 0; i < sheets.size(); i++) {
            Set<UnicodeScript> missing = missing(sheets.get(i));
            if (!missing.isEmpty()) {
                throw new GlyphsMissing(i, missing);
            }
        }
        Rectangle page = new Rectangle(format.widthPoints(), format.heightPoints());
        try (PlainPdf pdf = new PlainPdf(page, 0, out)) {
            PdfContentByte canvas = pdf.writer().getDirectContent();
            for (PaperEnvelope sheet : sheets) {
                pdf.document().newPage();
                // a page on which only the canvas has drawn counts as empty otherwise
                pdf.writer().setPageEmpty(false);
                if (format == PaperFormat.A4_FOLD) {
                    foldMarks(canvas, page);
                    face(canvas, sheet, page.getWidth(), page.getHeight() / 3, page.getHeight() / 3);
                } else {
                    face(canvas, sheet, page.getWidth(), page.getHeight(), 0);
                }
            }
        }
    }

    /** The scripts of those letters of an envelope that cannot be printed; empty when it can. */
    public Set<UnicodeScript> missing(PaperEnvelope sheet) {
        Set<UnicodeScript> missing = EnumSet.noneOf(UnicodeScript.class);
        missing.addAll(Typeface.REGULAR.missing(sheet.recipientLines()));
        missing.addAll(Typeface.REGULAR.missing(sheet.senderLines()));
        return missing;
    }

    /** The front, {@code bottom} points above the page's foot. */
    private static void face(PdfContentByte canvas, PaperEnvelope sheet, float width, float height, float bottom) {
        float left = width * 0.42f;
        float room = width - left - MARGIN;
        float most = height * 0.62f - CODE_STRIP;
        float size = SIZE;
        List<String> lines = wrapped(sheet.recipientLines(), size, room);
        while (size > SMALLEST
                && (lines.size() > sheet.recipientLines().size() || lines.size() * size * LEADING > most)) {
            size -= 0.5f;
            lines = wrapped(sheet.recipientLines(), size, room);
        }
        // the block ends above the strip; a short one begins at the middle
        float top = bottom + Math.max(height * 0.55f, CODE_STRIP + lines.size() * size * LEADING);
        write(canvas, lines, size, left, top);
        if (!sheet.senderLines().isEmpty()) {
            List<String> sender = wrapped(sheet.senderLines(), SENDER_SIZE, width * 0.45f);
            write(canvas, sender, SENDER_SIZE, MARGIN, bottom + height - MARGIN);
        }
    }

    private static void write(PdfContentByte canvas, List<String> lines, float size, float left, float top) {
        float baseline = top - size;
        for (String line : lines) {
            canvas.beginText();
            canvas.setFontAndSize(Typeface.REGULAR.base(), size);
            canvas.setTextMatrix(left, baseline);
            canvas.showText(line);
            canvas.endText();
            baseline -= size * LEADING;
        }
    }

    /** Breaks what does not fit between words; a word is never cut, and at a no-break space only what else fits nowhere. */
    private static List<String> wrapped(List<String> lines, float size, float room) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            StringBuilder current = new StringBuilder();
            for (String word : words(line, size, room)) {
                if (!current.isEmpty() && width(current + " " + word, size) > room) {
                    wrapped.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
            wrapped.add(current.toString());
        }
        wrapped.replaceAll(plain -> plain.replace(PaperEnvelope.NO_BREAK, " "));
        return wrapped;
    }

    private static List<String> words(String line, float size, float room) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            boolean fits = width(word, size) <= room;
            words.addAll(fits ? List.of(word) : List.of(word.split(PaperEnvelope.NO_BREAK)));
        }
        return words;
    }

    private static float width(String words, float size) {
        return Typeface.REGULAR.width(words.replace(PaperEnvelope.NO_BREAK, " "), size);
    }

    private static void foldMarks(PdfContentByte canvas, Rectangle page) {
        canvas.setLineWidth(0.4f);
        canvas.setGrayStroke(0.55f);
        for (int third = 1; third <= 2; third++) {
            float y = page.getHeight() * third / 3;
            canvas.moveTo(0, y);
            canvas.lineTo(points(6), y);
            canvas.moveTo(page.getWidth() - points(6), y);
            canvas.lineTo(page.getWidth(), y);
        }
        canvas.stroke();
    }
}
