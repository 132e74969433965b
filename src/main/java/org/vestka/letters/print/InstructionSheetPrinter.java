package org.vestka.letters.print;

import static org.vestka.letters.print.PaperFormat.points;

import java.awt.Color;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.stereotype.Component;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.SpokenDates;

/**
 * Prints the sheets that stay with the writer, each beginning on a page of its own: what is doubtful about the address, the
 * address with its reading aid, the rules with their sources.
 */
@Component
public class InstructionSheetPrinter {

    private static final Color INK_2 = new Color(0x56, 0x60, 0x73);

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
        Locale language = Locale.of(sheet.language().locale().getLanguage());
        add(document, text(language, "print.stays"), Typeface.SEMIBOLD, 18, 0);
        add(document, text(language, "print.stays.why"), Typeface.REGULAR, 10, 2);

        add(document, text(language, "print.address"), Typeface.SEMIBOLD, 14, 12);
        boolean doubtful = sheet.envelope().unverified() || !sheet.fresh();
        add(document, trust(sheet, doubtful, language), doubtful ? Typeface.SEMIBOLD : Typeface.REGULAR, 10, 2);
        float before = 6;
        for (String line : sheet.envelope().recipientLines()) {
            add(document, line, Typeface.REGULAR, 12, before);
            before = 0;
        }
        if (!sheet.envelope().latinCrib().isEmpty()) {
            add(document, text(language, "print.address.crib"), Typeface.REGULAR, 9, 6);
            sheet.envelope().latinCrib().forEach(line -> add(document, line, Typeface.REGULAR, 9, 0));
        }
        quiet(document, texts.getTranslation("print.address.source", language, sheet.addressSource()));
        if (sheet.verifiedBy() != null) {
            quiet(document, texts.getTranslation("print.address.confirmed", language, sheet.verifiedBy()));
        }

        if (sheet.rules().isEmpty()) {
            add(document, text(language, "print.rules"), Typeface.SEMIBOLD, 14, 14);
            add(document, text(language, "print.rules.none"), Typeface.REGULAR, 10, 4);
        } else {
            document.add(rules(sheet.rules(), language));
        }
        quiet(document, texts.getTranslation("print.printed", language, day(sheet.printedOn(), language)));
    }

    private String trust(InstructionSheet sheet, boolean doubtful, Locale language) {
        LocalDate verified = sheet.verifiedOn();
        if (doubtful && sheet.status() == AddressStatus.DISPUTED) {
            return text(language, "print.address.disputed");
        }
        if (verified == null || (doubtful && sheet.status() == AddressStatus.UNVERIFIED)) {
            return text(language, "print.address.unverified");
        }
        return texts.getTranslation(
                doubtful ? "print.address.stale" : "print.address.verified", language, day(verified, language));
    }

    /** Each rule stays on one page with where it comes from, and a heading with the first rule below it. */
    private PdfPTable rules(List<InstructionSheet.Rule> rules, Locale language) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        RuleLevel before = null;
        for (RuleLevel level : RuleLevel.values()) {
            for (InstructionSheet.Rule rule : rules) {
                if (rule.level() == level) {
                    PdfPCell cell = new PdfPCell();
                    cell.setBorder(Rectangle.NO_BORDER);
                    cell.setPadding(0);
                    cell.setPaddingBottom(3);
                    // above the first paragraph of a cell only the cell can leave space
                    cell.setPaddingTop(before == null ? 14 : before == level ? 0 : 6);
                    if (before == null) {
                        cell.addElement(paragraph(text(language, "print.rules"), Typeface.SEMIBOLD.at(14), 12));
                    }
                    if (before != level) {
                        cell.addElement(
                                paragraph(text(language, "print.level." + level(level)), Typeface.SEMIBOLD.at(11), 6));
                    }
                    cell.addElement(rule(rule));
                    table.addCell(cell);
                    before = level;
                }
            }
        }
        return table;
    }

    private static Paragraph rule(InstructionSheet.Rule rule) {
        Paragraph paragraph = new Paragraph(12.5f);
        paragraph.add(new Chunk(Typeface.REGULAR.readable(rule.text()), Typeface.REGULAR.at(9.5f)));
        if (!rule.source().isEmpty()) {
            paragraph.add(new Chunk("  " + Typeface.REGULAR.readable(rule.source()), small()));
        }
        return paragraph;
    }

    private static String level(RuleLevel level) {
        return switch (level) {
            case BLOCK -> "must";
            case WARN -> "careful";
            case INFO -> "good";
        };
    }

    private String text(Locale language, String key) {
        return texts.getTranslation(key, language);
    }

    private static void quiet(Document document, String text) {
        document.add(paragraph(text, small(), 2));
    }

    private static Font small() {
        Font font = Typeface.REGULAR.at(7.5f);
        font.setColor(INK_2);
        return font;
    }

    private static void add(Document document, String text, Typeface face, float size, float before) {
        document.add(paragraph(text, face.at(size), before));
    }

    private static Paragraph paragraph(String text, Font font, float before) {
        Paragraph paragraph = new Paragraph(font.getSize() * 1.35f, Typeface.REGULAR.readable(text), font);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private static String day(LocalDate day, Locale language) {
        // as the sources beside it have it
        return new SpokenDates(language).exact(day);
    }
}
