package org.vestka.letters.print;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.springframework.stereotype.Component;

/** Prints addresses on sheets of labels, row by row: nothing but the address, in the middle of its label. */
@Component
public class LabelPrinter {

    private static final float SIZE = 11;
    private static final float SMALLEST = 7;
    private static final float LEADING = 1.2f;
    /** Printers shift a sheet by a millimetre or two. */
    private static final double MARGIN = 3;

    /**
     * Writes a PDF page by page. {@code out} stays open. A sender is not printed: there is no place for one.
     *
     * @throws GlyphsMissing before anything is written, when an address has letters our fonts do not have
     * @throws AddressTooLarge before anything is written, when an address does not stand on its label
     * @throws IllegalArgumentException when there is nothing to print
     */
    public void print(List<PaperEnvelope> addresses, LabelGrid grid, OutputStream out) {
        EnvelopePrinter.requirePrintable(addresses);
        List<AddressBlock> blocks = blocks(addresses, grid);
        try (PlainPdf pdf = new PlainPdf(page(grid), 0, out)) {
            write(pdf, blocks, grid);
        }
    }

    /** Whether an address stands on a label of such a grid. */
    public boolean fits(PaperEnvelope address, LabelGrid grid) {
        try {
            return !blocks(List.of(address), grid).isEmpty();
        } catch (AddressTooLarge e) {
            return false;
        }
    }

    /** @throws AddressTooLarge when an address does not stand on its label */
    static List<AddressBlock> blocks(List<PaperEnvelope> addresses, LabelGrid grid) {
        float width = points(grid.width() - 2 * MARGIN);
        float height = points(grid.height() - 2 * MARGIN);
        List<AddressBlock> blocks = new ArrayList<>();
        for (PaperEnvelope address : addresses) {
            AddressBlock block = AddressBlock.fit(address.recipientLines(), SIZE, SMALLEST, LEADING, width, height);
            if (!block.fits(width, height)) {
                throw new AddressTooLarge(blocks.size());
            }
            blocks.add(block);
        }
        return blocks;
    }

    /** Goes on in a file that was begun. */
    static void write(PlainPdf pdf, List<AddressBlock> blocks, LabelGrid grid) {
        PdfContentByte canvas = pdf.writer().getDirectContent();
        for (int i = 0; i < blocks.size(); i++) {
            int place = i % grid.perSheet();
            if (place == 0) {
                pdf.blankPage(page(grid));
            }
            AddressBlock block = blocks.get(i);
            double left = grid.left() + place % grid.columns() * grid.stepRight() + MARGIN;
            double middle =
                    grid.pageHeight() - grid.top() - place / grid.columns() * grid.stepDown() - grid.height() / 2;
            block.write(canvas, points(left), points(middle) + block.height() / 2);
        }
    }

    private static Rectangle page(LabelGrid grid) {
        return new Rectangle(points(grid.pageWidth()), points(grid.pageHeight()));
    }

    private static float points(double millimetres) {
        return PaperFormat.points((float) millimetres);
    }
}
