package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;
import org.vestka.shared.i18n.Texts;

/**
 * Prints a pack, as one file or as a file for each thing that goes into a printer by itself. What stays with the holder comes
 * first; on what goes into the post stands nothing but addresses.
 */
@Component
public class PackPrinter {

    /** Its name, its address and the first of its rules. */
    private static final float PLACE = points(50);

    private final Texts texts;

    public PackPrinter(Texts texts) {
        this.texts = texts;
    }

    /**
     * One PDF of pages of two sizes. {@code out} stays open.
     *
     * @throws GlyphsMissing before anything is written, when an address has letters our fonts do not have
     * @throws AddressTooLarge before anything is written, when an address does not stand on its label
     */
    public void print(PackPaper pack, OutputStream out) {
        Consumer<PlainPdf> addresses = addresses(pack);
        try (PlainPdf pdf = new PlainPdf(PageSize.A4, points(18), out)) {
            CoverListPrinter.write(pdf, pack.list(), texts);
            sheets(pdf, pack);
            readings(pdf, pack);
            addresses.accept(pdf);
        }
    }

    /**
     * A ZIP of a PDF each, whose names say what goes where and nothing else.
     *
     * @throws GlyphsMissing before anything is written, when an address has letters our fonts do not have
     * @throws AddressTooLarge before anything is written, when an address does not stand on its label
     */
    public void zip(PackPaper pack, OutputStream out) {
        Consumer<PlainPdf> addresses = addresses(pack);
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            put(zip, "1-list.pdf", pdf -> CoverListPrinter.write(pdf, pack.list(), texts));
            put(zip, "2-sheets.pdf", pdf -> sheets(pdf, pack));
            if (!pack.readings().isEmpty()) {
                put(zip, "3-reading.pdf", pdf -> readings(pdf, pack));
            }
            if (!pack.envelopes().isEmpty()) {
                put(zip, pack.format() instanceof PackFormat.Labels ? "4-labels.pdf" : "4-envelopes.pdf", addresses);
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, Consumer<PlainPdf> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PlainPdf pdf = new PlainPdf(PageSize.A4, points(18), file)) {
            content.accept(pdf);
        }
        ZipEntry entry = new ZipEntry(name);
        // a ZIP has to have a time; it tells nobody when it was
        entry.setTime(0);
        zip.putNextEntry(entry);
        file.writeTo(zip);
        zip.closeEntry();
    }

    /** Looked through now, written later: nothing is printed of which a part could not be. */
    private static Consumer<PlainPdf> addresses(PackPaper pack) {
        if (pack.envelopes().isEmpty()) {
            return pdf -> {};
        }
        EnvelopePrinter.requirePrintable(pack.envelopes());
        return switch (pack.format()) {
            case PackFormat.Envelopes(PaperFormat paper) -> pdf -> EnvelopePrinter.write(pdf, pack.envelopes(), paper);
            case PackFormat.Labels(LabelGrid grid) -> {
                List<AddressBlock> blocks = LabelPrinter.blocks(pack.envelopes(), grid);
                yield pdf -> LabelPrinter.write(pdf, blocks, grid);
            }
        };
    }

    /** What everybody who writes has to know, then what holds for one place. */
    private void sheets(PlainPdf pdf, PackPaper pack) {
        Document document = begun(pdf);
        SheetText words = new SheetText(texts, pack.list().language());
        words.add(document, words.text("print.pack.how"), Typeface.SEMIBOLD, 18, 0);
        words.add(document, words.text("print.pack.stays"), Typeface.REGULAR, 10, 2);
        for (int step = 1; step <= 6; step++) {
            words.add(document, step + ". " + words.text("print.pack.how." + step), Typeface.REGULAR, 10.5f, 5);
        }
        if (!pack.rules().isEmpty() || pack.places().isEmpty()) {
            words.rules(document, words.text("print.pack.rules"), pack.rules());
        }
        for (PackPaper.Place place : pack.places()) {
            keepTogether(pdf);
            place(document, words, place);
        }
        words.quiet(document, words.text("print.printed", words.day(pack.list().madeOn())));
    }

    /** A place begins on the next page where there is no room for more than its name. */
    private static void keepTogether(PlainPdf pdf) {
        if (pdf.writer().getVerticalPosition(false) - pdf.document().bottom() < PLACE) {
            pdf.document().newPage();
        }
    }

    private static void place(Document document, SheetText words, PackPaper.Place place) {
        words.add(document, place.name(), Typeface.SEMIBOLD, 14, 18);
        words.add(document, words.text("print.pack.numbers", numbers(place.numbers())), Typeface.REGULAR, 10, 2);
        words.add(
                document,
                words.trust(place.trust()),
                place.trust().fresh() ? Typeface.REGULAR : Typeface.SEMIBOLD,
                10,
                2);
        words.quiet(document, words.text("print.address.source", place.source()));
        if (place.verifiedBy() != null) {
            words.quiet(document, words.text("print.address.confirmed", place.verifiedBy()));
        }
        if (!place.rules().isEmpty()) {
            words.rules(document, words.text("print.pack.rules.here"), place.rules());
        }
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private void readings(PlainPdf pdf, PackPaper pack) {
        if (pack.readings().isEmpty()) {
            return;
        }
        Document document = begun(pdf);
        SheetText words = new SheetText(texts, pack.list().language());
        words.add(document, words.text("print.pack.reading"), Typeface.SEMIBOLD, 18, 0);
        words.add(document, words.text("print.pack.reading.what"), Typeface.REGULAR, 10, 2);
        for (PackPaper.Reading reading : pack.readings()) {
            words.add(
                    document,
                    reading.number() + ". " + String.join(" · ", reading.latin()),
                    Typeface.REGULAR,
                    10.5f,
                    8);
            words.add(document, String.join(" · ", reading.lines()), Typeface.REGULAR, 8.5f, 0);
        }
    }

    /** A page with margins for running text. */
    private static Document begun(PlainPdf pdf) {
        Document document = pdf.document();
        document.setPageSize(PageSize.A4);
        document.newPage();
        return document;
    }
}
