package org.vestka.directory.corrections;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.PrivateWords;
import org.vestka.shared.PlainText;

/** Why an editor decided so. */
final class Reasons {

    private Reasons() {}

    /** @throws ReasonRefused when none is given, it is too long, or names somebody */
    static String checked(@Nullable String reason) {
        String words = reason == null ? "" : PlainText.of(reason).strip();
        if (words.isEmpty() || words.length() > CorrectionDesk.REASON) {
            throw new ReasonRefused(false);
        }
        if (!PrivateWords.in(words).isEmpty()) {
            throw new ReasonRefused(true);
        }
        return words;
    }
}
