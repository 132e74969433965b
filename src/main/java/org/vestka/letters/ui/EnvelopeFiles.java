package org.vestka.letters.ui;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenSource;
import org.vestka.letters.EnvelopeOrder;
import org.vestka.letters.print.EnvelopePrinter;
import org.vestka.letters.print.InstructionSheet;
import org.vestka.letters.print.InstructionSheetPrinter;
import org.vestka.letters.print.PaperEnvelope;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** The files of one letter, made in memory and kept nowhere. */
@Component
class EnvelopeFiles {

    private final EnvelopePrinter envelopes;
    private final InstructionSheetPrinter instructions;
    private final Guidelines guidelines;
    private final Texts texts;

    EnvelopeFiles(EnvelopePrinter envelopes, InstructionSheetPrinter instructions, Guidelines guidelines, Texts texts) {
        this.envelopes = envelopes;
        this.instructions = instructions;
        this.guidelines = guidelines;
        this.texts = texts;
    }

    /** Whether our fonts have all letters of an address and of a sender's line. */
    boolean canPrint(Printable address, String sender) {
        return envelopes.missing(sheet(address, sender, false)).isEmpty();
    }

    List<Guideline> rules(Printable address, LocalDate day, LanguageTag reader) {
        return guidelines.forPerson(address.person(), day, reader);
    }

    /** @param sender a line that the writer typed; it stands on this file and nowhere else. Blank: none */
    byte[] envelope(EnvelopeOrder order, PaperFormat format, String sender) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        envelopes.print(List.of(sheet(order.address(), sender, order.anyway())), format, out);
        return out.toByteArray();
    }

    byte[] instructions(EnvelopeOrder order, LanguageTag reader, LocalDate today) {
        Printable address = order.address();
        DirectoryWords words = new DirectoryWords(reader, texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        instructions.print(
                List.of(new InstructionSheet(
                        reader,
                        sheet(address, "", order.anyway()),
                        address.status(),
                        address.verifiedOn(),
                        address.fresh(),
                        SpokenSource.onPaper(address.source(), words),
                        address.verification() == null ? null : SpokenSource.onPaper(address.verification(), words),
                        rules(address, today, reader).stream()
                                .map(rule -> onPaper(rule, words))
                                .toList(),
                        today)),
                out);
        return out.toByteArray();
    }

    static InstructionSheet.Rule onPaper(Guideline rule, DirectoryWords words) {
        SourceView source = SourceView.told(rule.sourceUrl(), rule.sourceDate());
        return new InstructionSheet.Rule(rule.level(), rule.text(), SpokenSource.onPaper(source, words));
    }

    private static PaperEnvelope sheet(Printable address, String sender, boolean anyway) {
        return new PaperEnvelope(
                address.lines(), sender.isBlank() ? List.of() : List.of(sender), address.latinLines(), anyway);
    }
}
