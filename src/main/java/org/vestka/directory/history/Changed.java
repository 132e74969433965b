package org.vestka.directory.history;

/** What of a page was changed. */
public enum Changed {
    ADDED,
    NAMES,
    /** Gender, or the days of birth and death. */
    DATES,
    TEXTS,
    STAY,
    DESIGNATION,
    CASE,
    PICTURE,
    REACHABILITY,
    /** How much is shown. Readers see that among what was shown when, and never learn what was not. */
    PUBLICATION,
    /** Somebody said that it is still so. */
    VERIFIED,
    UNVERIFIED,
    ADDRESS,
    ADDRESS_ENDED,
    /** Another record was of the same person, and all of it stands here since. */
    JOINED,
    /** It was of another person after all. */
    PARTED
}
