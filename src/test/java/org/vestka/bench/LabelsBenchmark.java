package org.vestka.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.vestka.letters.print.LabelGrid;
import org.vestka.letters.print.LabelPrinter;
import org.vestka.letters.print.LabelSheet;
import org.vestka.letters.print.PaperEnvelope;
import org.vestka.testing.InventedPeople;

/**
 * 1,000 labels in one PDF. Bare is OpenPDF with the same font, kerning and shaping that writes the same lines into the same
 * grid, without asking whether they fit or can be printed at all.
 */
final class LabelsBenchmark implements Benchmark {

    private static final int LABELS = 1000;
    private static final int CALLS = 40;
    private static final String FONT = "fonts/Literata-Regular.ttf";
    private static final double POINTS_PER_MM = 72 / 25.4;

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public List<Figure> measure(Ground ground) {
        LabelGrid grid = LabelSheet.L7160.grid();
        List<PaperEnvelope> addresses = new ArrayList<>();
        for (InventedPeople.Invented each : InventedPeople.make(LABELS, 7)) {
            addresses.add(new PaperEnvelope(
                    List.of(
                            each.be(),
                            "ПК № 15, атрад " + addresses.size() % 20,
                            "вул. Слаўгарадская шаша, 183-ы км",
                            "212013, г. Магілёў",
                            "Беларусь / BELARUS"),
                    List.of(),
                    List.of(),
                    false));
        }
        LabelPrinter printer = new LabelPrinter();
        Timing ours = Timing.of(CALLS, CALLS, i -> printer.print(addresses, grid, new ByteArrayOutputStream()));
        Timing bare = Timing.of(CALLS, CALLS, i -> bare(addresses, grid, new ByteArrayOutputStream()));
        return List.of(Figure.atMost("labels, 1,000", ours.median(), bare.median(), "ms", 2.5));
    }

    private static void bare(List<PaperEnvelope> addresses, LabelGrid grid, OutputStream out) {
        Document document = new Document(new Rectangle(points(grid.pageWidth()), points(grid.pageHeight())));
        try {
            LayoutProcessor.enable();
            LayoutProcessor.setKerning();
            BaseFont font = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            PdfContentByte canvas = writer.getDirectContent();
            for (int i = 0; i < addresses.size(); i++) {
                int place = i % grid.perSheet();
                if (place == 0) {
                    document.newPage();
                    writer.setPageEmpty(false);
                }
                float left = points(grid.left() + place % grid.columns() * grid.stepRight() + 3);
                float baseline = points(grid.pageHeight() - grid.top() - place / grid.columns() * grid.stepDown() - 10);
                for (String line : addresses.get(i).recipientLines()) {
                    canvas.beginText();
                    canvas.setFontAndSize(font, 9);
                    canvas.setTextMatrix(left, baseline);
                    canvas.showText(line);
                    canvas.endText();
                    baseline -= 11;
                }
            }
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MM);
    }
}
