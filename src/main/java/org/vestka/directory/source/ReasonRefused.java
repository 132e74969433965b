package org.vestka.directory.source;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.PlainText;

/** A decision has no reason, or its words name what we never store. */
public final class ReasonRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of a reason, in characters. */
    public static final int LONGEST = 1000;

    private final boolean naming;

    ReasonRefused(boolean naming) {
        super(naming ? "the reason names what is never stored" : "there is no reason");
        this.naming = naming;
    }

    /**
     * A reason as it is kept.
     *
     * @throws ReasonRefused when it is none
     */
    public static String checked(@Nullable String reason) {
        String words = reason == null ? "" : PlainText.of(reason).strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new ReasonRefused(false);
        }
        if (!PrivateWords.in(words).isEmpty()) {
            throw new ReasonRefused(true);
        }
        return words;
    }

    /** Whether it looks like a relative, a phone or a home; else there is none, or it is too long. */
    public boolean naming() {
        return naming;
    }
}
