package org.vestka.letters.print;

import java.text.Normalizer;
import java.util.List;

/**
 * One envelope.
 *
 * @param recipientLines exactly as they go on paper, the country line last
 * @param senderLines as the rules for this letter allow; empty: none is printed
 * @param latinCrib the same address for reading, for the instruction sheet; never on the envelope
 * @param unverified whether the address is in doubt; the instruction sheet says so, the envelope never
 */
public record PaperEnvelope(
        List<String> recipientLines, List<String> senderLines, List<String> latinCrib, boolean unverified) {

    /** Between what stands on one line however narrow the paper is. */
    static final String NO_BREAK = "\u00a0";

    public PaperEnvelope {
        recipientLines = printable(recipientLines, NO_BREAK);
        // what somebody pasted joins nothing on purpose
        senderLines = printable(senderLines, " ");
        latinCrib = printable(latinCrib, NO_BREAK);
        if (recipientLines.isEmpty()) {
            throw new IllegalArgumentException("an envelope without an address");
        }
    }

    /**
     * Composed characters, no line without one, nothing invisible.
     *
     * @param noBreak what a no-break space becomes
     */
    static List<String> printable(List<String> lines, String noBreak) {
        return lines.stream()
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
                .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", " ")
                        .replaceAll("\\u00a0+", noBreak)
                        .replaceAll("\\s+\\u00a0|\\u00a0\\s+", " ")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^\\u00a0|\\u00a0$", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PaperEnvelope[…]";
    }
}
