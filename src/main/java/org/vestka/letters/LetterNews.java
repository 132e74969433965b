package org.vestka.letters;

/** What is known of a posted letter; what came back comes before what speaks for it. */
public enum LetterNews {
    /** No sign has come: it is on its way, for all that is known. */
    NONE,
    /** It came back, whatever else was heard of it. */
    CAME_BACK,
    /** Something speaks for its having arrived, and nothing against it. */
    ARRIVED
}
