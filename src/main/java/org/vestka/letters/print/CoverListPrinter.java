package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.vestka.shared.i18n.Texts;

/** Draws the list of a pack: a row for each letter with boxes to tick, and the code that leads to the same list. */
final class CoverListPrinter {

    private static final Rectangle PAGE = PageSize.A4;
    private static final float MARGIN = points(18);
    private static final float BOX = points(4.5f);
    private static final float CODE = points(26);
    private static final float RIGHT = PAGE.getWidth() - MARGIN;
    /** Where the middle of each column of boxes is. */
    private static final float WRITTEN = RIGHT - points(32);

    private static final float POSTED = RIGHT - points(8);
    private static final float NAME = MARGIN + points(10);
    private static final float NAME_ROOM = WRITTEN - points(12) - NAME;

    private final SheetText words;
    private final PlainPdf pdf;
    private final CoverList list;
    private final PdfContentByte canvas;
    private float y;

    private CoverListPrinter(PlainPdf pdf, CoverList list, Texts texts) {
        this.pdf = pdf;
        this.list = list;
        this.words = new SheetText(texts, list.language());
        this.canvas = pdf.writer().getDirectContent();
    }

    /** Goes on in a file that was begun. */
    static void write(PlainPdf pdf, CoverList list, Texts texts) {
        new CoverListPrinter(pdf, list, texts).write();
    }

    private void write() {
        pdf.blankPage(PAGE);
        code();
        y = PAGE.getHeight() - MARGIN - 20;
        line(words.text("print.pack.title", words.day(list.madeOn())), Typeface.SEMIBOLD, 18, MARGIN, y);
        y -= 20;
        paragraph(words.text("print.pack.stays"), 10);
        paragraph(words.text("print.pack.code"), 10);
        for (String link : broken(list.link(), 8, RIGHT - CODE - points(8) - MARGIN)) {
            line(link, Typeface.REGULAR, 8, MARGIN, y);
            y -= 11;
        }
        y = Math.min(y, PAGE.getHeight() - MARGIN - CODE) - 14;
        heads();
        for (CoverList.Row row : list.rows()) {
            row(row);
        }
    }

    private void paragraph(String said, float size) {
        float room = RIGHT - CODE - points(8) - MARGIN;
        for (String line : AddressBlock.wrapped(List.of(readable(said)), size, room)) {
            line(line, Typeface.REGULAR, size, MARGIN, y);
            y -= size * 1.35f;
        }
        y -= 3;
    }

    private void heads() {
        centred(words.text("print.pack.written"), WRITTEN);
        centred(words.text("print.pack.posted"), POSTED);
        y -= 6;
    }

    private void row(CoverList.Row row) {
        List<String> names = AddressBlock.wrapped(List.of(readable(row.name())), 11, NAME_ROOM);
        List<String> places = AddressBlock.wrapped(List.of(readable(row.place())), 8.5f, NAME_ROOM);
        List<String> notes = new ArrayList<>();
        String takeOut = row.takeOut();
        if (takeOut != null) {
            notes.addAll(AddressBlock.wrapped(List.of(words.text("print.pack.take-out", takeOut)), 9, NAME_ROOM));
        } else if (!row.trust().fresh()) {
            notes.addAll(AddressBlock.wrapped(
                    List.of(words.text("print.pack.anyway", words.trust(row.trust()))), 9, NAME_ROOM));
        }
        float height = names.size() * 14.5f + places.size() * 11f + notes.size() * 12f + 10;
        if (y - height < MARGIN) {
            pdf.blankPage(PAGE);
            y = PAGE.getHeight() - MARGIN - 10;
            heads();
        }
        rule();
        float middle = y - height / 2;
        box(WRITTEN, middle, row.written() || row.posted());
        box(POSTED, middle, row.posted());
        float baseline = y - 16;
        String number = Integer.toString(row.number());
        line(number, Typeface.REGULAR, 11, MARGIN + points(7) - Typeface.REGULAR.width(number, 11), baseline);
        for (String name : names) {
            line(name, Typeface.SEMIBOLD, 11, NAME, baseline);
            baseline -= 14.5f;
        }
        for (String place : places) {
            line(place, Typeface.REGULAR, 8.5f, NAME, baseline + 2);
            baseline -= 11;
        }
        for (String note : notes) {
            line(note, Typeface.SEMIBOLD, 9, NAME, baseline + 2);
            baseline -= 12;
        }
        y -= height;
    }

    private void rule() {
        canvas.setLineWidth(0.4f);
        canvas.setGrayStroke(0.6f);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(RIGHT, y);
        canvas.stroke();
    }

    private void box(float middleX, float middleY, boolean ticked) {
        float left = middleX - BOX / 2;
        float bottom = middleY - BOX / 2;
        canvas.setLineWidth(0.8f);
        canvas.setGrayStroke(0);
        canvas.rectangle(left, bottom, BOX, BOX);
        canvas.stroke();
        if (ticked) {
            canvas.moveTo(left + BOX * 0.2f, bottom + BOX * 0.5f);
            canvas.lineTo(left + BOX * 0.42f, bottom + BOX * 0.22f);
            canvas.lineTo(left + BOX * 0.82f, bottom + BOX * 0.8f);
            canvas.stroke();
        }
    }

    private void code() {
        BitMatrix matrix = matrix(list.link());
        float dot = CODE / matrix.getWidth();
        float top = PAGE.getHeight() - MARGIN;
        canvas.setGrayFill(0);
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    canvas.rectangle(RIGHT - CODE + column * dot, top - (row + 1) * dot, dot, dot);
                }
            }
        }
        canvas.fill();
    }

    /** Without a margin of its own: the paper around it is white. */
    private static BitMatrix matrix(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can say so much", e);
        }
    }

    private void centred(String said, float middle) {
        float width = Typeface.REGULAR.width(said, 8.5f);
        line(said, Typeface.REGULAR, 8.5f, Math.min(middle - width / 2, RIGHT - width), y);
    }

    private void line(String said, Typeface face, float size, float x, float baseline) {
        PaperLine.of(readable(said), face).write(canvas, size, x, baseline);
    }

    private static String readable(String said) {
        return Typeface.REGULAR.readable(said);
    }

    /** An address of a page has no spaces to break at. */
    private static List<String> broken(String link, float size, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (char letter : link.toCharArray()) {
            if (!current.isEmpty() && Typeface.REGULAR.width(current.toString() + letter, size) > room) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(letter);
        }
        lines.add(current.toString());
        return lines;
    }
}
