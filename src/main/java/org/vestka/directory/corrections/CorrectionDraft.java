package org.vestka.directory.corrections;

/**
 * What somebody proposes.
 *
 * @param words what it should say
 * @param knownFrom where that can be read; may be empty
 */
public record CorrectionDraft(Matter matter, String words, String knownFrom) {

    /** Signs; in any script it fits into what a stranger may send at once. */
    public static final int WORDS = 1200;

    public static final int KNOWN_FROM = 300;
}
