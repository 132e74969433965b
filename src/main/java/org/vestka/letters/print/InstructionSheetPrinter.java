package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.springframework.stereotype.Component;
import org.vestka.shared.i18n.Texts;

/**
 * Prints the sheets that stay with the writer, each beginning on a page of its own: what is doubtful about the address, the
 * address with its reading aid, the rules with their sources.
 */
@Component
public class InstructionSheetPrinter {

    private final Texts texts;

    public InstructionSheetPrinter(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes one PDF. {@code out} stays open. Letters our fonts do not have are replaced by a dot here, as the sheet is
     * only read.
     *
     * @throws IllegalArgumentException when there is nothing to print
     */
    public void print(List<InstructionSheet> sheets, OutputStream out) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheets");
        }
        try (PlainPdf pdf = new PlainPdf(PageSize.A4, points(18), out)) {
            for (InstructionSheet sheet : sheets) {
                pdf.document().newPage();
                write(pdf.document(), sheet);
            }
        }
    }

    private void write(Document document, InstructionSheet sheet) {
        SheetText words = new SheetText(texts, sheet.language());
        words.add(document, words.text("print.stays"), Typeface.SEMIBOLD, 18, 0);
        words.add(document, words.text("print.stays.why"), Typeface.REGULAR, 10, 2);

        words.add(document, words.text("print.address"), Typeface.SEMIBOLD, 14, 12);
        boolean doubtful = sheet.envelope().unverified() || !sheet.fresh();
        words.add(
                document,
                words.trust(sheet.status(), sheet.verifiedOn(), doubtful),
                doubtful ? Typeface.SEMIBOLD : Typeface.REGULAR,
                10,
                2);
        float before = 6;
        for (String line : sheet.envelope().recipientLines()) {
            words.add(document, line, Typeface.REGULAR, 12, before);
            before = 0;
        }
        if (!sheet.envelope().latinCrib().isEmpty()) {
            words.add(document, words.text("print.address.crib"), Typeface.REGULAR, 9, 6);
            sheet.envelope().latinCrib().forEach(line -> words.add(document, line, Typeface.REGULAR, 9, 0));
        }
        words.quiet(document, words.text("print.address.source", sheet.addressSource()));
        if (sheet.verifiedBy() != null) {
            words.quiet(document, words.text("print.address.confirmed", sheet.verifiedBy()));
        }
        words.rules(document, words.text("print.rules"), sheet.rules());
        words.quiet(document, words.text("print.printed", words.day(sheet.printedOn())));
    }
}
