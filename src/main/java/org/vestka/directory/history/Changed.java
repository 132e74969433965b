package org.vestka.directory.history;

/** What of a page was changed. */
public enum Changed {
    ADDED,
    NAMES,
    /** Gender, or the day of birth. */
    DATES,
    TEXTS,
    /** Something stood there by mistake and stands there no more; what, the change beside it says. */
    TAKEN_OFF,
    STAY,
    /** Somebody has died, or the day of it. */
    DIED,
    /** Somebody is free. */
    RELEASED,
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
    /** Somebody wrote an address down to which another agreed. */
    ADDRESS_PROPOSED,
    ADDRESS_ENDED,
    /** What kind of place it is. */
    KIND,
    /** Nobody is held there any more. */
    CLOSED,
    /** People are held there again. */
    OPENED,
    /** Another place went over into this one. */
    TOOK_OVER,
    /** What befalls the place on a day to come. */
    ANNOUNCED,
    /** What befell the place was a mistake, and all is as it was before. */
    TAKEN_BACK,
    /** Another record was of the same person, and all of it stands here since. */
    JOINED,
    /** It was of another person after all. */
    PARTED
}
