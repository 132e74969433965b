package org.vestka.letters;

/** What is known of a posted letter. */
public enum LetterNews {
    /** No sign has come: it is on its way, for all that is known. */
    NONE,
    /** Something speaks for its having arrived, and nothing against it. */
    ARRIVED,
    /** It came back, or was not handed over, for all that is known. */
    NOT_ARRIVED,
    /** One sign says that it arrived and another that it did not; both stand. */
    CONTRADICTORY
}
