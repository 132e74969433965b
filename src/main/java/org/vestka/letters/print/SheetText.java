package org.vestka.letters.print;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.SpokenDates;

/**
 * Running text on sheets that stay with the writer, in one language. Letters our fonts do not have are replaced by a dot, as
 * the sheets are only read.
 */
final class SheetText {

    static final Color INK_2 = new Color(0x56, 0x60, 0x73);

    private final Texts texts;
    private final Locale language;

    SheetText(Texts texts, LanguageTag reader) {
        this.texts = texts;
        this.language = Locale.of(reader.locale().getLanguage());
    }

    String text(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    /** As the sources have it. */
    String day(LocalDate day) {
        return new SpokenDates(language).exact(day);
    }

    /** How far an address can be trusted; of one in doubt a warning. */
    String trust(PackPaper.Trust trust) {
        return trust(trust.status(), trust.verifiedOn(), !trust.fresh());
    }

    String trust(AddressStatus status, @Nullable LocalDate verified, boolean doubtful) {
        if (doubtful && status == AddressStatus.DISPUTED) {
            return text("print.address.disputed");
        }
        if (verified == null || (doubtful && status == AddressStatus.UNVERIFIED)) {
            return text("print.address.unverified");
        }
        return text(doubtful ? "print.address.stale" : "print.address.verified", day(verified));
    }

    void add(Document document, String text, Typeface face, float size, float before) {
        document.add(paragraph(text, face, size, before));
    }

    void quiet(Document document, String text) {
        Paragraph paragraph = paragraph("", Typeface.REGULAR, 7.5f, 2);
        small(paragraph, text);
        document.add(paragraph);
    }

    /** Rules below their heading, the strictest first; where there are none, that none is known. */
    void rules(Document document, String heading, List<InstructionSheet.Rule> rules) {
        if (rules.isEmpty()) {
            add(document, heading, Typeface.SEMIBOLD, 14, 14);
            add(document, text("print.rules.none"), Typeface.REGULAR, 10, 4);
        } else {
            document.add(table(heading, rules));
        }
    }

    /** Each rule stays on one page with where it comes from, and a heading with the first rule below it. */
    private PdfPTable table(String heading, List<InstructionSheet.Rule> rules) {
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
                        cell.addElement(paragraph(heading, Typeface.SEMIBOLD, 14, 12));
                    }
                    if (before != level) {
                        cell.addElement(paragraph(text("print.level." + level(level)), Typeface.SEMIBOLD, 11, 6));
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
        Paragraph paragraph = paragraph(rule.text(), Typeface.REGULAR, 9.5f, 0);
        paragraph.setLeading(12.5f);
        if (!rule.source().isEmpty()) {
            small(paragraph, "  " + rule.source());
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

    private static Paragraph paragraph(String text, Typeface face, float size, float before) {
        Paragraph paragraph = new Paragraph(size * 1.35f);
        // otherwise one that no file of ours brings along
        paragraph.setFont(face.at(size));
        for (PaperLine.Piece piece : PaperLine.of(face.readable(text), face).pieces()) {
            paragraph.add(new Chunk(piece.text(), piece.face().at(size)));
        }
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private static void small(Paragraph paragraph, String text) {
        for (PaperLine.Piece piece :
                PaperLine.of(Typeface.REGULAR.readable(text), Typeface.REGULAR).pieces()) {
            Chunk chunk = new Chunk(piece.text(), piece.face().at(7.5f));
            chunk.getFont().setColor(INK_2);
            paragraph.add(chunk);
        }
    }
}
