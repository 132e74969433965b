package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
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
        requirePrintable(sheets);
        try (PlainPdf pdf = new PlainPdf(page(format), 0, out)) {
            write(pdf, sheets, format);
        }
    }

    /** Goes on in a file that was begun; {@link #requirePrintable} comes first. */
    static void write(PlainPdf pdf, List<PaperEnvelope> sheets, PaperFormat format) {
        Rectangle page = page(format);
        PdfContentByte canvas = pdf.writer().getDirectContent();
        for (PaperEnvelope sheet : sheets) {
            pdf.blankPage(page);
            if (format == PaperFormat.A4_FOLD) {
                foldMarks(canvas, page);
                face(canvas, sheet, page.getWidth(), page.getHeight() / 3, page.getHeight() / 3);
            } else {
                face(canvas, sheet, page.getWidth(), page.getHeight(), 0);
            }
        }
    }

    private static Rectangle page(PaperFormat format) {
        return new Rectangle(format.widthPoints(), format.heightPoints());
    }

    /**
     * Nothing is printed of which a part could not be.
     *
     * @throws GlyphsMissing when one has letters our fonts do not have
     * @throws IllegalArgumentException when there is nothing to print
     */
    static void requirePrintable(List<PaperEnvelope> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no envelopes");
        }
        for (int i = 0; i < sheets.size(); i++) {
            Set<UnicodeScript> missing = missingIn(sheets.get(i));
            if (!missing.isEmpty()) {
                throw new GlyphsMissing(i, missing);
            }
        }
    }

    /** The scripts of those letters of an envelope that cannot be printed; empty when it can. */
    public Set<UnicodeScript> missing(PaperEnvelope sheet) {
        return missingIn(sheet);
    }

    private static Set<UnicodeScript> missingIn(PaperEnvelope sheet) {
        Set<UnicodeScript> missing = EnumSet.noneOf(UnicodeScript.class);
        missing.addAll(Typeface.REGULAR.missing(sheet.recipientLines()));
        missing.addAll(Typeface.REGULAR.missing(sheet.senderLines()));
        return missing;
    }

    /** The front, {@code bottom} points above the page's foot. */
    private static void face(PdfContentByte canvas, PaperEnvelope sheet, float width, float height, float bottom) {
        float left = width * 0.42f;
        float most = height * 0.62f - CODE_STRIP;
        AddressBlock recipient =
                AddressBlock.fit(sheet.recipientLines(), SIZE, SMALLEST, LEADING, width - left - MARGIN, most);
        // the block ends above the strip; a short one begins at the middle
        recipient.write(canvas, left, bottom + Math.max(height * 0.55f, CODE_STRIP + recipient.height()));
        if (!sheet.senderLines().isEmpty()) {
            AddressBlock.fit(sheet.senderLines(), SENDER_SIZE, SENDER_SIZE, LEADING, width * 0.45f, height)
                    .write(canvas, MARGIN, bottom + height - MARGIN);
        }
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
