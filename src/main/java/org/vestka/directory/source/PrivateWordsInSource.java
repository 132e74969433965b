package org.vestka.directory.source;

/** What an editor says of where they know something from looks like a relative, a phone or a home. Everybody would read it. */
public final class PrivateWordsInSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PrivateWordsInSource() {}

    /** @throws PrivateWordsInSource when the words of a source have some of what is never stored */
    public static void refuse(SourceDraft source) {
        if (source.title() != null && !PrivateWords.in(source.title()).isEmpty()) {
            throw new PrivateWordsInSource();
        }
    }
}
