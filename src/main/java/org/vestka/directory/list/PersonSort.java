package org.vestka.directory.list;

/** Orders of a list. The person's id decides between equals, so that every order is stable. */
public enum PersonSort {
    /** Best match of the text first; without a text as {@link #FEWEST_LETTERS}. */
    RELEVANCE,
    /** Posted in 90 days plus reserved now, ascending. */
    FEWEST_LETTERS,
    /** As the reader's language collates the names shown to them. */
    NAME,
    /** The next birthday from today on; people without a known day at the end. */
    BIRTHDAY,
    /** The earliest beginning of the present stay first; unknown ones at the end. */
    LONGEST_IN_CUSTODY,
    /** What has changed last first. */
    RECENTLY_CHANGED,
    /** Place and address confirmed longest ago first; never confirmed ones before them. */
    OLDEST_VERIFICATION
}
