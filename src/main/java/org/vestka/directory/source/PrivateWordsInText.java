package org.vestka.directory.source;

/** What an editor would tell of a person looks like a relative, a home, a phone or an illness. Everybody would read it. */
public final class PrivateWordsInText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was found is not in here: it belongs into no log. Whoever typed it is told by {@link PrivateWords#told}. */
    public PrivateWordsInText() {
        super("private words in a text");
    }
}
