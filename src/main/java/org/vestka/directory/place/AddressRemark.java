package org.vestka.directory.place;

/** How the lines of an address came to be, where that was not by copying them. In our own words, so that everybody reads them in theirs. */
public enum AddressRemark {
    /** By hand, from Latin letters, as the source has no Cyrillic. */
    RESTORED_FROM_LATIN,
    /** The Latin letters of the source are not those of the official alphabet. */
    OTHER_LATIN,
    /** The source itself writes one sound in several ways. */
    MIXED_LATIN,
    /** From the forms in which lists give the place. */
    FROM_LISTS,
    /** Letter by letter from the Cyrillic; no source prints these lines. */
    TRANSLITERATED,
    /** The name of the place stands elsewhere in the register. */
    CUT_FROM_REGISTER,
    NO_STREET,
    NO_HOUSE
}
