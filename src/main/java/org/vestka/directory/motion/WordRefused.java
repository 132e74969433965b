package org.vestka.directory.motion;

/** No word was given, or one that names what we never store. */
public final class WordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean naming;

    WordRefused(boolean naming) {
        super(naming ? "the word names what is never stored" : "a word is needed");
        this.naming = naming;
    }

    /** Whether the word names a relative, a phone or a home; else there is none, or it is too long. */
    public boolean naming() {
        return naming;
    }
}
