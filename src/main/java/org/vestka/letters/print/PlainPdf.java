package org.vestka.letters.print;

import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF that tells nothing about who made it, where and when. */
final class PlainPdf implements AutoCloseable {

    private final Document document;
    private final PdfWriter writer;

    /** Opens it; {@code out} stays open when this is closed. */
    PlainPdf(Rectangle page, float margin, OutputStream out) {
        document = new Document(page, margin, margin, margin, margin);
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setFullCompression();
        document.open();
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().remove(PdfName.MODDATE);
    }

    /** Begins a page without margins for what is drawn at its place. */
    void blankPage(Rectangle page) {
        document.setPageSize(page);
        document.newPage();
        // a page on which only the canvas has drawn counts as empty otherwise
        writer.setPageEmpty(false);
    }

    Document document() {
        return document;
    }

    PdfWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        document.close();
    }
}
