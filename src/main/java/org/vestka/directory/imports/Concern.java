package org.vestka.directory.imports;

/** Why a row is not just taken over. */
public enum Concern {
    /** The same address stands in several rows. */
    REPEATED_URL(true, true),
    /** The same id stands in several rows. */
    REPEATED_KEY(true, true),
    /** Another row has the same name and the same birth date. */
    NAMESAKE(true, true),
    /** We hold somebody of the same name and birth date. */
    KNOWN_NAMESAKE(true, true),
    /** Somebody held is likely the same person by all that is known of both. */
    LIKELY_HELD(true, true),
    /** Somebody may be the same person who is not shown in full: by a wish, or because they have died. */
    LIKELY_UNSHOWN(true, true),
    DEATH(true, true),
    /** The list's own end of the sentence has passed, and it does not say that the person is free. */
    SENTENCE_OVER(true, false),
    /** The row names a day of release and a place too, and does not say that the body's word is of the past. */
    RELEASED_FROM_PLACE(true, false),
    FUTURE_DATE(true, false),
    UNREADABLE_DATE(true, false),
    /** Letters to the address given are lost. */
    DEAD_ADDRESS(true, false),
    /** We hold another address for this place. */
    OTHER_ADDRESS(true, false),
    UNKNOWN_PLACE(true, false),
    UNKNOWN_STATUS(true, false),
    /** The words were longer than we keep; the rest stands in the file only. */
    SHORTENED(true, false),
    /** Free words with a phone number, a home, a relative's name or the like, which are never to be stored. */
    PRIVATE_WORDS(true, false),
    /** What is told of somebody who lives at home, under arrest or a measure: it may tell where. */
    AT_HOME(true, false),
    /** More people are gone than this list usually loses. */
    MANY_GONE(true, false),
    /** Whom this file no longer has, a later file has again. */
    LISTED_AGAIN(true, true),
    /** Somebody has refused this person, or this change, in another file of the list. */
    REFUSED_BEFORE(true, true),
    /** Cyrillic and Latin letters in one word of the name. A remark only. */
    HOMOGLYPH(false, false);

    private final boolean needsPerson;
    private final boolean singly;

    Concern(boolean needsPerson, boolean singly) {
        this.needsPerson = needsPerson;
        this.singly = singly;
    }

    /** Whether somebody has to look before the row may be accepted. */
    public boolean needsPerson() {
        return needsPerson;
    }

    /** Whether each such row is decided by itself, never many at once. */
    public boolean singly() {
        return singly;
    }
}
