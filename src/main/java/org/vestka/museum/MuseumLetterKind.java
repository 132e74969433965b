package org.vestka.museum;

/** What came. */
public enum MuseumLetterKind {
    LETTER,
    POSTCARD,
    DRAWING
}
