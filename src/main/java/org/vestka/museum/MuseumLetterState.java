package org.vestka.museum;

/** How far a letter is on its way into the museum. */
public enum MuseumLetterState {
    /** An editor works on it. */
    DRAFT,
    /** It is done, and another editor has to agree. */
    WAITS_FOR_SECOND,
    /** Everybody may read it. */
    SHOWN,
    /** The consent was withdrawn. */
    WITHDRAWN
}
