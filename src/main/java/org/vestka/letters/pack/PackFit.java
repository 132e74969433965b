package org.vestka.letters.pack;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;
import org.vestka.letters.print.EnvelopePrinter;
import org.vestka.letters.print.LabelPrinter;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperEnvelope;

/** Whether letters and their addresses can go on paper. */
@Component
class PackFit {

    private final EnvelopePrinter envelopes;
    private final LabelPrinter labels;

    PackFit(EnvelopePrinter envelopes, LabelPrinter labels) {
        this.envelopes = envelopes;
        this.labels = labels;
    }

    PackChoice.Fit of(Letter letter, MailingAddress now) {
        if (!letter.kind().onPaper()) {
            return PackChoice.Fit.NO_ENVELOPE;
        }
        if (letter.state() != LetterState.RESERVED && letter.state() != LetterState.WRITTEN) {
            return PackChoice.Fit.HELD;
        }
        if (!(now instanceof Printable address)) {
            return PackChoice.Fit.NO_ADDRESS;
        }
        if (!envelopes.missing(onPaper(address)).isEmpty()) {
            return PackChoice.Fit.NO_LETTERS;
        }
        return address.fresh() ? PackChoice.Fit.FINE : PackChoice.Fit.IN_DOUBT;
    }

    boolean hasRoom(Printable address, PackFormat format) {
        return !(format instanceof PackFormat.Labels own) || labels.fits(onPaper(address), own.grid());
    }

    private static PaperEnvelope onPaper(Printable address) {
        return new PaperEnvelope(address.lines(), List.of(), List.of(), false);
    }
}
