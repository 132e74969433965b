package org.vestka.museum;

/** How consent was given. A choice and no words: words would name somebody. */
public enum ConsentWay {
    WRITTEN,
    SPOKEN,
    /** They had published it themselves. */
    PUBLISHED
}
